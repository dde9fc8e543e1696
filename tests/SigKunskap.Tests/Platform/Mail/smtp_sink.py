"""A mail server that keeps what it takes: one line of JSON for each mail, parsed by Python's own email module.
Arguments: the file, and which of the attempts are refused for now (5 is one in five; 0 for none)."""
import asyncio, email, email.policy, json, sys
from aiosmtpd.smtp import SMTP

path, fails = sys.argv[1], int(sys.argv[2])


class Sink:
    attempts = 0

    async def handle_DATA(self, server, session, envelope):
        Sink.attempts += 1
        if fails and Sink.attempts % fails == 0:
            return "451 Try again later"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        plain, html = message.get_body(("plain",)), message.get_body(("html",))
        line = json.dumps({
            "to": envelope.rcpt_tos,
            "id": message["Message-ID"],
            "subject": message["Subject"],
            "stop": message["List-Unsubscribe"],
            "post": message["List-Unsubscribe-Post"],
            "headers": message.keys(),
            "defects": [str(defect) for defect in message.defects],
            "type": message.get_content_type(),
            "text": plain.get_content(),
            "html": html.get_content() if html else None,
            "parts": [part.get_content_type() for part in message.walk()],
            "longest": max(len(row) for row in envelope.content.split(b"\r\n")),
            "ascii": envelope.content.isascii(),
        })
        with open(path, "a") as file:
            file.write(line + "\n")
        return "250 Taken"


async def main():
    loop = asyncio.get_running_loop()
    port = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    server = await loop.create_server(lambda: SMTP(Sink(), loop=loop, hostname="localhost"), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())

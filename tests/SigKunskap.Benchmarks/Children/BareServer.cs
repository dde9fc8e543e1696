using Microsoft.Extensions.Hosting;
using SigKunskap.Benchmarks.Load;

namespace SigKunskap.Benchmarks.Children;

/// <summary>The yardstick: a bare Kestrel that answers <c>/0</c>, <c>/1</c> … with recorded bytes and headers.</summary>
internal static class BareServer
{
    public const string Command = "bare";
    private const string Ready = "bare server at ";

    public static ChildProcess Begin(string answers) => ChildProcess.Start(typeof(BareServer).Assembly.Location, Command, answers);

    public static async Task<Uri> Address(ChildProcess bare) => new(await bare.After(Ready));

    public static async Task<int> Run(string file)
    {
        var answers = RecordedAnswer.ReadAll(file);
        var (server, address) = await LoopbackServer.Start(context =>
        {
            var answer = answers[context.Request.Path.Value![1] - '0'];
            context.Response.StatusCode = answer.Status;
            foreach (var (name, value) in answer.Headers)
                context.Response.Headers[name] = value;
            return answer.Body.Length == 0 ? Task.CompletedTask : context.Response.Body.WriteAsync(answer.Body).AsTask();
        });
        Console.WriteLine(Ready + address);
        await server.WaitForShutdownAsync();
        return 0;
    }
}

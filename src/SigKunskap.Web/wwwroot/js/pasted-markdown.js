// What is pasted from Word or another page, as Markdown: headings, lists, links, bold and italic. A table becomes rows of text.
const most = 20000, heading = { H1: 2, H2: 2, H3: 3, H4: 3, H5: 3, H6: 3 };
const skipped = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'XML', 'HEAD', 'IMG', 'SVG', 'TEMPLATE']);
const blocks = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'TABLE', 'TBODY', 'THEAD', 'TR', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'BODY', 'PRE', 'HR']);

export function markdown(html) {
  // Parsed apart from the page: nothing in it runs or is fetched. Styles are read and never used, which the page's policy would complain of.
  const unstyled = html.replace(/<(\/?)style\b/gi, '<$1title').replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const body = new DOMParser().parseFromString(unstyled, 'text/html').body;
  // What has no more form than lines, as from a program for code, is pasted as it is.
  if (body.querySelectorAll('*').length > most || !body.querySelector('p, h1, h2, h3, h4, h5, h6, li, table, b, strong, i, em, a')) return '';
  const out = [];
  walk(body, out, 0);
  return out.join('\n\n').replace(/(^|\n)( *(?:-|\d+\.) [^\n]*)\n\n(?= *(?:-|\d+\.) )/g, '$1$2\n').replace(/(^|\n)( *(?:-|\d+\.) [^\n]*)\n\n(?= *(?:-|\d+\.) )/g, '$1$2\n').trim();
}

function walk(node, out, depth) {
  let line = '';
  const end = () => { const text = tidy(line); if (text) out.push(text); line = ''; };
  for (const child of node.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE && blocks.has(child.tagName)) {
      end();
      block(child, out, depth);
    } else line += inline(child);
  }
  end();
}

function block(element, out, depth) {
  if (skipped.has(element.tagName) || depth > 40) return;
  const level = heading[element.tagName] ?? headingOfWord(element);
  if (level) {
    const text = tidy(inlines(element)).replace(/\*+/g, '');
    if (text) out.push(`${'#'.repeat(level)} ${text}`);
  } else if (element.tagName === 'UL' || element.tagName === 'OL') list(element, out, depth);
  else if (element.tagName === 'TABLE') for (const row of element.rows) {
    const text = [...row.cells].map(cell => tidy(inlines(cell)).replace(/\s*\n\s*/g, ' ')).filter(Boolean).join('; ');
    if (text) out.push(text);
  } else if (/mso-list:\s*l/i.test(element.getAttribute('data-style') ?? '')) listOfWord(element, out);
  else walk(element, out, depth + 1);
}

function list(element, out, depth, indent = '') {
  let number = 1;
  for (const item of element.children) {
    // Word and others put a list inside a list straight into it.
    if (item.tagName === 'UL' || item.tagName === 'OL') { if (depth < 40) list(item, out, depth + 1, `${indent}  `); continue; }
    const inner = [...item.children].filter(child => child.tagName === 'UL' || child.tagName === 'OL'), sign = element.tagName === 'OL' ? `${number++}.` : '-';
    const text = tidy([...item.childNodes].filter(child => !inner.includes(child)).map(child => inline(child)).join('')).replace(/\s*\n\s*/g, ' ');
    if (text) out.push(`${indent}${sign} ${text}`);
    if (depth < 40) for (const one of inner) list(one, out, depth + 1, indent + ' '.repeat(sign.length + 1));
  }
}

const headingOfWord = element => {
  const found = /^(?:MsoTitle|MsoHeading(\d)|(?:Rubrik|Heading)(\d))$/i.exec(element.className);
  return found ? Math.min(3, Math.max(2, Number(found[1] ?? found[2] ?? 2))) : 0;
};

// Word's lists are paragraphs whose sign stands in a part that is to be ignored.
function listOfWord(element, out) {
  const level = Number(/level(\d+)/i.exec(element.getAttribute('data-style'))?.[1] ?? 1), copy = element.cloneNode(true);
  let sign = '';
  for (const part of copy.querySelectorAll('[data-style]')) if (/mso-list:\s*ignore/i.test(part.getAttribute('data-style'))) { sign += part.textContent; part.remove(); }
  const text = tidy(inlines(copy)).replace(/^[·•o§\-–\u00a0\s]+(?=\S)/u, match => /o/.test(match) && !/^o\s/.test(match) ? match : '');
  const number = /^\s*(\d+)[.)]/.exec(sign);
  if (text) out.push(`${'  '.repeat(Math.min(level, 6) - 1)}${number ? `${number[1]}.` : '-'} ${text}`);
}

const inlines = element => [...element.childNodes].map(child => inline(child)).join('');

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[\s\u00a0]+/g, ' ').replace(/([\\*_[\]`<])/g, '\\$1');
  if (node.nodeType !== Node.ELEMENT_NODE || skipped.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const text = inlines(node), style = node.getAttribute('data-style') ?? '';
  if (node.tagName === 'A' && /^https?:/i.test(node.getAttribute('href') ?? '')) return text.trim() ? `[${text.trim()}](${node.getAttribute('href').replace(/[()\s]/g, encodeURIComponent).replace(/\(/g, '%28').replace(/\)/g, '%29')})` : '';
  // What is copied from some pages is wrapped in a bold that is not.
  if (/^(B|STRONG)$/.test(node.tagName) ? !/font-weight:\s*(normal|400)/i.test(style) : /font-weight:\s*(bold|[6-9]00)/i.test(style)) return marked(text, '**');
  if (/^(I|EM)$/.test(node.tagName) || /font-style:\s*italic/i.test(style)) return marked(text, '*');
  return blocks.has(node.tagName) ? `${text}\n` : text;
}

const marked = (text, sign) => {
  const [, before, inside, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
  return inside && !inside.includes('\n') ? `${before}${sign}${inside}${sign}${after}` : text;
};

const tidy = text => text.replace(/[ \t]+/g, ' ').replace(/ *\n */g, '\n').trim();

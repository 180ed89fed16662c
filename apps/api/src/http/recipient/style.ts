import { blend, type Company, fontFamily, inkOn, readableOn } from '@sleutel/domain/company';

interface Ground {
  readonly page: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
}

const light: Ground = {
  page: '#f3f5f4',
  card: '#ffffff',
  line: '#dfe5e3',
  text: '#1c2624',
  muted: '#56625f',
};
const dark: Ground = {
  page: '#0f1514',
  card: '#1a2221',
  line: '#33403d',
  text: '#e8eeec',
  muted: '#a7b4b0',
};

/** The company's colour as text, button and tint on a ground, always readable: WCAG AA. */
function colours(accent: string, ground: Ground, tintShare: number): string {
  const tint = blend(accent, ground.card, tintShare);
  const { page, card, line, text, muted } = ground;
  const all = {
    page,
    card,
    line,
    text,
    muted,
    tint,
    accent: readableOn(accent, tint, 5),
    edge: readableOn(accent, ground.card, 3),
    button: accent,
    'on-button': inkOn(accent),
  };
  return Object.entries(all)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

const layout = `
*{box-sizing:border-box}
body{margin:0;padding:0 16px 48px;background:var(--page);color:var(--text);
  font:17px/1.55 var(--font);overflow-wrap:anywhere}
body::before{content:'';display:block;height:4px;margin:0 -16px;background:var(--edge)}
header,main,footer{max-width:34rem;margin-inline:auto}
header{padding:40px 0 20px;font-size:18px;font-weight:650}
header img{display:block;max-height:48px;max-width:220px}
main{padding:32px;background:var(--card);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 16px;font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2,legend{margin:0 0 8px;padding:0;font-size:17px;font-weight:650}
p{margin:0 0 16px}
:is(main,footer,.apart)>:last-child{margin-bottom:0}
a{color:var(--accent);text-underline-offset:3px}
.quiet{color:var(--muted);font-size:15px}
.terms{white-space:pre-line}
form{margin:24px 0 0}
fieldset{margin:0 0 24px;padding:0;border:0}
label{display:flex;gap:12px;align-items:center;min-height:44px}
input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--edge)}
button{display:inline-block;min-height:48px;padding:10px 28px;font:inherit;font-weight:650;color:var(--on-button);
  background:var(--button);border:2px solid var(--edge);border-radius:8px;cursor:pointer}
form.choices{display:flex;flex-wrap:wrap;gap:12px}
button.second{color:var(--text);background:transparent;border-color:var(--line)}
:is(a,button,input):focus-visible{outline:3px solid var(--edge);outline-offset:3px;border-radius:4px}
.notice{padding:12px 16px;background:var(--tint);border-left:4px solid var(--edge);border-radius:4px}
.apart{margin-top:32px;padding-top:24px;border-top:1px solid var(--line)}
.apart form{margin-top:12px}
.card{margin:0 0 20px;padding:20px;background:var(--tint);border:1px solid var(--edge);border-radius:10px;
  text-align:center}
.card p{margin:0}
.code{margin:4px 0!important;font:650 clamp(21px,6.6vw,34px)/1.3 ui-monospace,Consolas,Menlo,monospace;
  letter-spacing:.04em;white-space:nowrap}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding:24px 0 0;font-size:14px;color:var(--muted)}
footer p{margin:0 0 12px}
footer .address{white-space:pre-line}
@media (max-width:480px){main{padding:24px 20px}h1{font-size:25px}header{padding:28px 0 16px}button{width:100%}}
@media print{body{padding:0}main{border:0}form,footer nav{display:none}}`;

/** The whole style of a page in the company's colour and lettering, light and dark. */
export function styleOf({ accentColour, font }: Company): string {
  return `:root{color-scheme:light dark;--font:${fontFamily(font)};${colours(accentColour, light, 0.07)}}
@media (prefers-color-scheme:dark){:root{${colours(accentColour, dark, 0.14)}}}${layout}`;
}

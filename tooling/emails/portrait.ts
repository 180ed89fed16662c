/** Somebody who does not exist, drawn: what stands for the manager's photo in the pictures. */
export const portrait = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
  <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#c9d8d3"/><stop offset="1" stop-color="#8fb0a6"/></linearGradient></defs>
  <rect width="128" height="128" fill="url(#g)"/>
  <path d="M14 128c2-28 22-40 50-40s48 12 50 40z" fill="#24405a"/>
  <path d="M48 86l16 20 16-20-4-8H52z" fill="#f4f1ec"/>
  <path d="M60 98l4-4 4 4 3 30H57z" fill="#b45309"/>
  <path d="M52 70h24v14q-12 10-24 0z" fill="#d9a47f"/>
  <ellipse cx="64" cy="54" rx="22" ry="27" fill="#e8b791"/>
  <path d="M40 54c-3-26 10-36 25-36s28 10 23 36c-3-10-6-16-10-18-10 3-24 2-30-1-4 4-6 10-8 19z" fill="#4a3222"/>
  <path d="M54 66q10 8 20 0" fill="none" stroke="#a8653f" stroke-width="2.5" stroke-linecap="round"/>
  <circle cx="56" cy="54" r="2.4" fill="#3a2a20"/><circle cx="73" cy="54" r="2.4" fill="#3a2a20"/>
</svg>`;

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** First the one without a window of its own: others draw their tab and toolbar, unseen, as long as a page loads. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

/** The browser to test with: `CHROMIUM_PATH`, else the first found on the PATH; null where there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH: given, PATH: path = '' } = process.env;
  if (given) return given;
  const places = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

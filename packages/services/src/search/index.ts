export { type Found, type FoundAccount, type FoundPerson, type FoundProgramme, find } from './find.ts';

export { type AddedPicture, addPicture } from './add.ts';
export { getPicture, type StoredPicture } from './get.ts';
export { requirePicture } from './require.ts';

export { OwnPicture, pictureAddress, pictureIn, pictureUrl } from './address.ts';
export { PICTURE_FORMATS, type PictureFormat } from './format.ts';
export { judgePicture, MOST_PICTURE_BYTES, type PictureProblem } from './judge.ts';

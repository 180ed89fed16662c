import { Avatar, type AvatarProps } from '@mantine/core';

interface FaceProps extends Pick<AvatarProps, 'size'> {
  readonly name: string;
  /** Address of a photo; without one, or where it does not load, the initials. */
  readonly image: string | null;
}

/** Somebody, beside their name or a word for them: it says nothing that is not written there. */
export function Face({ name, image, size = 24 }: FaceProps) {
  return <Avatar src={image} alt="" name={name} color="teal" size={size} aria-hidden />;
}

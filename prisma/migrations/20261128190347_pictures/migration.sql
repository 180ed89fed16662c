-- CreateEnum
CREATE TYPE "PictureFormat" AS ENUM ('png', 'jpeg', 'gif', 'webp');

-- CreateTable
CREATE TABLE "pictures" (
    "id" CHAR(64) NOT NULL,
    "format" "PictureFormat" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

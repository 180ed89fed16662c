-- What the messages of one template have in common is kept once, each message keeps what is its own: a tenth of the
-- bytes, to the last byte the same. Messages that are there already are pieces without a frame.
CREATE TABLE "message_frames" (
    "id" UUID NOT NULL,
    "markup" JSONB NOT NULL,

    CONSTRAINT "message_frames_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "messages" ADD COLUMN "frame_id" UUID, ADD COLUMN "pieces" TEXT NOT NULL DEFAULT '';
UPDATE "messages" SET "pieces" = json_build_array(json_build_array("html"), json_build_array("text"))::text;
ALTER TABLE "messages" ALTER COLUMN "pieces" DROP DEFAULT, DROP COLUMN "html", DROP COLUMN "text";

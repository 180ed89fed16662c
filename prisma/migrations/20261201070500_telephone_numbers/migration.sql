-- People are found by the end of their telephone number, however it is written. Of those who have none nothing is kept.
CREATE INDEX "contacts_phone_idx" ON "contacts" ((reverse(regexp_replace("phone", '\D', '', 'g')) COLLATE "C"))
  WHERE "phone" IS NOT NULL;

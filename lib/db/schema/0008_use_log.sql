-- The use log says who used the register and what for (703/2023 §10): the user's name and id as the
-- configuration has them, else the account's, and the code of a purpose. Rows of before do not know.
ALTER TABLE audit ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN purpose TEXT NOT NULL DEFAULT ''
  CHECK (purpose NOT GLOB '*[^a-z_]*');

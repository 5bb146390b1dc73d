DROP TABLE home_blocks;

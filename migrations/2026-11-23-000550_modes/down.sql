DROP TABLE market_modes;

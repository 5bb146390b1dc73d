DROP FUNCTION make_trade_table, keep_parties, make_tenant_table, souk_trading;

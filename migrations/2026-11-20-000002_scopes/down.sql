DROP FUNCTION souk_is_operator(), souk_visitor(), souk_user_id(), souk_business_id();

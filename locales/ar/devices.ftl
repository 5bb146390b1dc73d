# $browser (Text)
# $system (Text)
devices-on = { $browser } على { $system }
# $browser (Text)
devices-browser = { $browser }
# $system (Text)
devices-system = متصفح على { $system }
devices-unknown = متصفح غير معروف

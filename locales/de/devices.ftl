# $browser (Text)
# $system (Text)
devices-on = { $browser } auf { $system }
# $browser (Text)
devices-browser = { $browser }
# $system (Text)
devices-system = Ein Browser auf { $system }
devices-unknown = Ein unbekannter Browser

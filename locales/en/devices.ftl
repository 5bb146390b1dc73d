# $browser (Text) - what the browser is called, such as Firefox
# $system (Text) - what the system or the phone is called, such as Windows
devices-on = { $browser } on { $system }
# $browser (Text) - what the browser is called
devices-browser = { $browser }
# $system (Text) - what the system or the phone is called
devices-system = A browser on { $system }
devices-unknown = An unknown browser

backups-mail-subject = Das nächtliche Backup ist fehlgeschlagen
# $market (Text) - its address
backups-mail-text = Das nächtliche Backup von { $market } ist fehlgeschlagen oder ließ sich nicht prüfen. Der Grund:
backups-mail-open = Hintergrundaufgaben ansehen

identity-role-admin = Verwaltung
identity-role-approver = Freigabe
identity-role-editor = Redaktion
identity-role-viewer = Nur lesen
identity-page-title = { $title } · { $business }
identity-forbidden = Mit der Rolle „{ $role }“ bei { $business } können Sie { $action }. Bitten Sie jemanden mit der Rolle „Verwaltung“ darum.
identity-forbidden-view-products = die Produkte nicht sehen
identity-forbidden-create-products = keine Produkte anlegen
identity-forbidden-edit-products = keine Produkte bearbeiten
identity-forbidden-delete-products = keine Produkte archivieren oder wiederherstellen
identity-forbidden-submit-products = keine Produkte einreichen oder zurückziehen
identity-forbidden-approve-products = keine Produkte freigeben oder ablehnen
identity-forbidden-manage-members = keine Mitglieder verwalten
identity-forbidden-manage-business = die Angaben zum Unternehmen nicht ändern
identity-forbidden-view-activity = den Verlauf nicht sehen
identity-forbidden-view-insights = die Auswertungen nicht sehen
identity-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
identity-email-malformed = Geben Sie eine E-Mail-Adresse wie name@example.com ein.
# $business (Text)
identity-business-closed = { $business } ist geschlossen. Die Verwaltung kann es in den Einstellungen wieder öffnen.
# $business (Text)
identity-second-factor-business = { $business } verlangt bei der Anmeldung einen zweiten Schritt, etwa einen Code aus einer App oder einen Passkey. Richten Sie ihn ein und kommen Sie dann zurück.
identity-second-factor-operator = Betreiber melden sich mit einem zweiten Schritt an, etwa einem Code aus einer App oder einem Passkey. Richten Sie ihn ein und kommen Sie dann zurück.
identity-former-member = Ein ehemaliges Mitglied
identity-blocked = Der Marktplatz hat dieses Konto gesperrt. Der Grund: { $reason }

businesses-name-taken = Another business already has this name or a very similar one. Choose another name, or add your town.
businesses-address-missing = Enter an address.
businesses-address-letters = Use only the letters a to z, digits and single hyphens, like blue-door-2.
# $shortest (Number) - the fewest characters
# $longest (Number) - the most characters
businesses-address-length = Use { $shortest } to { $longest } characters.
businesses-address-reserved = This word is reserved. Choose another address.
businesses-address-taken = Another business has or recently had this address. Choose another one.
# $business (Text) - what the business is called
businesses-suspended = The marketplace has suspended { $business }. Nothing can be published until it is reinstated.

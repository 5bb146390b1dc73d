-- Guesses passwords from one address, a thousand times a second in all: FLOOD_CONNECTIONS connections that pause in
-- between. Each guess is for another account, so that only the address's own limit stops it.
local pause = (tonumber(os.getenv("FLOOD_CONNECTIONS")) or 64) * 1000 / (tonumber(os.getenv("FLOOD_RATE")) or 1000)
local guesses = 0

function delay()
    return pause
end

function request()
    guesses = guesses + 1
    local headers = {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Sec-Fetch-Site"] = "same-origin",
        ["X-Forwarded-For"] = "10.254.254.254",
    }
    return wrk.format("POST", "/sign-in", headers, "email=bench-" .. guesses % 1000 .. "%40souk.example&password=guess")
end

-- Signs in with the right password of a random business's admin, except the first, whose session loads the workspace.
-- Each request comes from an address of its own, because the limit on failures also counts attempts in progress, and
-- many clients behind one address would reach it.
local businesses = tonumber(os.getenv("BUSINESSES")) or 1
local seeded = 0

function setup(thread)
    seeded = seeded + 1
    thread:set("seed", seeded)
end

function init()
    math.randomseed(seed)
end

function request()
    local headers = {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Sec-Fetch-Site"] = "same-origin",
        ["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.random(0, 250), math.random(0, 255), math.random(1, 254)),
    }
    local body = "email=bench-" .. math.random(2, math.max(2, businesses)) .. "%40souk.example&password=souk-bench-2026"
    return wrk.format("POST", "/sign-in", headers, body)
end

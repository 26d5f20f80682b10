#!/usr/bin/env Rscript
# RM-1 in R: one expression a line of the model, a vector of futures at a time.
#
#     Rscript bench/speed/reference_model.R [--given FILE] [--futures N] [--tile N] [--rounds N]
#
# Checks itself at the published points and, with --given, against the judge on draws given (bench/speed/given.py says what
# the file holds); then says its speed, the model alone on draws that are there, and whole with R's own normal numbers.

years <- 40
grid_rates <- c(((0:150) - 50) / 100, (100 + 10 * (1:90)) / 100)
grid <- 1 / (1 + grid_rates)
grid_powers <- outer(0:(years - 1), grid, function(t, v) v^t)

# Draws as [draw, future]: z1 by year, z2, z3, zc, zg, u.
model <- function(draws) {
  n <- ncol(draws)
  capex_mult <- exp(0.25 * draws[121, ] - 0.03125)
  grade_mult <- exp(0.15 * draws[122, ] - 0.01125)
  start <- 4 + floor(5 * draws[123, ])

  none <- numeric(n)
  xa <- rep(4.2, n)
  xb <- rep(2.3, n)
  ore_left <- rep(220, n)
  xc <- debt <- drawn <- loss_pool <- rrt_acc <- fund_bal <- pref_bal <- cum <- payback <- none
  spent <- rep(list(none), years + 7)
  flows <- matrix(0, n, years)
  investor <- state <- partner <- lender <- none
  f <- c(1, 1, 1, 1)

  for (t in 1:years) {
    z1 <- draws[t, ]
    z2 <- draws[years + t, ]
    z3 <- draws[2 * years + t, ]
    # prices
    wa <- z1
    wb <- 0.6 * z1 + 0.8 * z2
    wc <- 0.3 * z1 + 0.275 * z2 + 0.9134412953222555 * z3
    xa <- 4 + (xa - 4) * 0.8 + 0.20 * wa
    xb <- 2 + (xb - 2) * 0.85 + 0.25 * wb
    xc <- xc + 0.005 + 0.06 * wc
    pa <- exp(xa)
    pb <- exp(xb)
    ci <- exp(xc)
    # mine
    age <- t - start
    ramp <- pmin(1, pmax(0, 0.25 * (age + 1)))
    ore_mined <- pmin(10 * ramp, ore_left)
    ore_left <- ore_left - ore_mined
    metal_a <- 0.5 * ore_mined * grade_mult
    metal_b <- 1.2 * ore_mined * grade_mult
    gross <- metal_a * pa + metal_b * pb
    selling <- 0.04 * gross
    net <- gross - selling
    roy_rate <- pmin(0.12, pmax(0.02, 0.03 + 0.001 * (pa - 50)))
    royalty <- roy_rate * net
    on <- as.numeric(ore_mined > 0)
    opex <- (30 * on + 8 * ore_mined) * ci
    # capital
    capex_dev <- (age >= -3 & age < 0) * (340 * capex_mult * ci)
    capex_sus <- 1.5 * ore_mined * ci
    capex <- capex_dev + capex_sus
    spent[[t + 7]] <- capex
    dep <- 0.125 * Reduce(`+`, spent[(t + 7):t])
    closure <- 0.01 * net
    # debt, opening
    debt_draw <- 0.6 * capex_dev
    interest <- 0.08 * debt
    debt_open <- debt + debt_draw
    drawn <- drawn + debt_draw
    # income tax with loss carry-forward
    profit <- net - royalty - opex - dep - closure - interest
    profit_pos <- pmax(0, profit)
    loss_new <- pmax(0, -profit)
    loss_used <- pmin(loss_pool, 0.8 * profit_pos)
    loss_pool <- loss_pool - loss_used + loss_new
    taxable <- profit_pos - loss_used
    cit <- 0.18 * taxable
    # resource rent tax
    op_cash <- net - royalty - opex - closure
    rrt_flow <- op_cash - capex - cit
    rrt_bal <- 1.15 * rrt_acc + rrt_flow
    rrt_base <- pmax(0, rrt_bal)
    rrt_acc <- pmin(0, rrt_bal)
    rrt <- 0.25 * rrt_base
    # debt service with sweep
    cfads <- op_cash - capex_sus - cit - rrt
    mandatory <- (age >= 0) * pmin(debt_open, 0.1 * drawn)
    sweep_base <- pmax(0, cfads - interest - mandatory)
    sweep <- pmin(debt_open - mandatory, 0.5 * sweep_base)
    debt <- debt_open - mandatory - sweep
    # equity and withholding
    equity_cf <- cfads - capex_dev + debt_draw - interest - mandatory - sweep
    distributable <- pmax(0, equity_cf)
    injection <- pmax(0, -equity_cf)
    carried <- 0.2 * distributable
    dividend <- distributable - carried
    wht <- 0.05 * dividend
    investor_cf <- dividend - wht - injection
    # fund and waterfall
    partner_in <- if (t <= 10) 20 else 0
    fund_in <- 0.5 * royalty + carried + partner_in
    fund_avail <- 1.06 * fund_bal + fund_in
    payout_rate <- if (t <= 10) 0 else if (t < 40) 0.25 else 1
    fund_dist <- payout_rate * fund_avail
    fund_bal <- fund_avail - fund_dist
    pref_due <- 1.05 * pref_bal + partner_in
    tier1 <- pmin(fund_dist, pref_due)
    pref_bal <- pref_due - tier1
    tier2 <- fund_dist - tier1
    # parties
    partner_cf <- tier1 + 0.5 * tier2 - partner_in
    state_cf <- cit + rrt + 0.5 * royalty + wht + 0.5 * tier2
    lender_cf <- interest + mandatory + sweep - debt_draw
    cum <- cum + investor_cf
    payback[cum < 0] <- t

    flows[, t] <- investor_cf
    f <- f / c(1.10, 1.06, 1.04, 1.05)
    investor <- investor + investor_cf * f[1]
    state <- state + state_cf * f[2]
    partner <- partner + partner_cf * f[3]
    lender <- lender + lender_cf * f[4]
  }
  list(investor = investor, state = state, partner = partner, lender = lender, payback = payback, flows = flows)
}

# Six measures as [future, measure], in the order of the file of draws.
measures <- function(draws) {
  m <- model(draws)
  cbind(m$investor, m$state, m$partner, m$lender, rates_of_return(m$flows), m$payback)
}

sign_at <- function(flows, v) sign(as.vector(flows %*% v^(0:(years - 1))))

# By the judge's rule: one change of sign, one root; more, the roots on a grid are counted, and several are none.
rates_of_return <- function(flows) {
  n <- nrow(flows)
  signs <- sign(flows)
  changes <- numeric(n)
  before <- signs[, 1]
  for (t in 2:years) {
    now <- ifelse(signs[, t] == 0, before, signs[, t])
    changes <- changes + (now != before & before != 0)
    before <- now
  }
  low <- high <- start <- rep(NA_real_, n)
  at_low <- half <- sign_at(flows, 0.5)
  inside <- changes == 1 & half * sign_at(flows, 2) < 0
  upper <- inside & sign_at(flows, 1) == half
  low[inside] <- ifelse(upper[inside], 1, 0.5)
  high[inside] <- ifelse(upper[inside], 2, 1)
  start[inside] <- ifelse(upper[inside], 1.1, 0.9)

  several <- which(changes > 1)
  if (length(several) > 0) {
    above <- flows[several, , drop = FALSE] %*% grid_powers > 0
    crossings <- above[, -1, drop = FALSE] != above[, -length(grid), drop = FALSE]
    single <- rowSums(crossings) == 1
    place <- max.col(crossings[single, , drop = FALSE], ties.method = "first") + 1
    found <- several[single]
    low[found] <- grid[place]
    high[found] <- grid[place - 1]
    start[found] <- (low[found] + high[found]) / 2
    at_low[found] <- ifelse(above[cbind(which(single), place)], 1, -1)
  }
  rates <- 1 / newton(flows, low, high, start, at_low) - 1
  for (k in which(changes == 1 & !inside)) rates[k] <- outside(flows[k, ])
  rates
}

# Guarded by its bracket; each future stops for itself.
newton <- function(flows, low, high, v, at_low) {
  active <- which(!is.na(v))
  for (step in 1:60) {
    if (length(active) == 0) break
    now <- v[active]
    g <- slope <- numeric(length(active))
    for (t in years:1) {
      slope <- slope * now + g
      g <- g * now + flows[active, t]
    }
    as_low <- sign(g) == at_low[active]
    low[active] <- ifelse(as_low, now, low[active])
    high[active] <- ifelse(as_low, high[active], now)
    after <- now - g / slope
    within <- !is.na(after) & low[active] <= after & after <= high[active]
    after <- ifelse(within, after, (low[active] + high[active]) / 2)
    after <- ifelse(g == 0, now, after)
    v[active] <- after
    active <- active[abs(after - now) > 1e-10 * after]
  }
  v
}

# The one root outside -50 % to 100 %, by halving: a handful of futures in a million.
outside <- function(flow) {
  worth <- function(v) sum(flow * v^(0:(years - 1)))
  backwards <- sign(worth(0.5)) == sign(flow[flow != 0][1])
  if (backwards) flow <- rev(flow)
  high <- 0.5
  while (sign(worth(high / 2)) == sign(worth(high)) && high > 2^-61) high <- high / 2
  v <- uniroot(worth, c(high / 2, high), tol = 1e-16)$root
  if (backwards) v - 1 else 1 / v - 1
}

drawn <- function(n) rbind(matrix(rnorm(122 * n), 122), runif(n))

# ---- checks ------------------------------------------------------------------------------------------------------------

saw <- function(k) ((7 * k + 13 * (1:years)) %% 11) / 5 - 1
points <- cbind(
  c(rep(0, 120), 0, 0, 0.5),
  c(rep(0.5, 120), 1, -1, 0.05),
  c(saw(1), saw(2), saw(3), -0.5, 0.5, 0.99),
  c(rep(-0.3, 40), rep(0.2, 40), rep(0.1, 40), 0.25, 0.5, 0.3))
published <- rbind(
  c("54.8821972665", "392.489764995", "209.615995592", "65.596037339", "0.113156690948", "13"),
  c("62.0881019632", "711.126362108", "350.476081335", "98.709046448", "0.109960616847", "11"),
  c("174.308647206", "506.914576389", "219.026184182", "46.2578540115", "0.157747354848", "13"),
  c("-119.941281424", "263.689997936", "154.119746718", "78.0001728272", "0.0725953118102", "15"))
names <- c("npv_investor", "npv_state", "npv_partner", "npv_lender", "irr", "payback")

option <- function(name, otherwise) {
  words <- commandArgs(trailingOnly = TRUE)
  at <- match(paste0("--", name), words)
  if (is.na(at)) otherwise else words[at + 1]
}

wrong <- function(...) {
  message("R: ", ...)
  quit(status = 1)
}

shown <- measures(points)
for (p in 1:4) for (m in 1:6) {
  if (sprintf("%.12g", shown[p, m]) != published[p, m]) {
    wrong(names[m], " at D", p, ": ", sprintf("%.17g", shown[p, m]), ", published ", published[p, m])
  }
}

file <- option("given", "")
if (file != "") {
  values <- readBin(file, "double", n = file.size(file) / 8, size = 8, endian = "little")
  rows <- matrix(values, ncol = 129)
  got <- measures(t(rows[, 1:123]))
  judged <- rows[, 124:129]
  far <- is.na(got) != is.na(judged) | (!is.na(judged) & abs(got - judged) > 1e-9 * pmax(1, abs(judged)))
  far[is.na(far)] <- TRUE
  if (any(far)) {
    at <- which(far, arr.ind = TRUE)[1, ]
    wrong(sum(far), " values differ from the judge, first ", names[at[2]], " of future ", at[1] - 1)
  }
}

# ---- speed -------------------------------------------------------------------------------------------------------------

say_speed <- function(what, futures, compute, rounds) {
  taken <- sort(sapply(1:rounds, function(i) sum(system.time(compute())[c("user.self", "sys.self")])))
  cat(sprintf("%s: %.1f futures/s\n", what, futures / taken[(rounds + 1) %/% 2]))
}

tile <- as.integer(option("tile", "2000"))
tiles <- max(1, as.integer(option("futures", "20000")) %/% tile)
rounds <- as.integer(option("rounds", "5"))
there <- drawn(tile)
say_speed("model", tile * tiles, function() for (k in 1:tiles) model(there), rounds)
say_speed("whole", tile * tiles, function() for (k in 1:tiles) measures(drawn(tile)), rounds)

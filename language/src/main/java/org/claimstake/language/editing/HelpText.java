package org.claimstake.language.editing;

/** The sentences of {@link Help}: the word, how it is written, and what it means. */
final class HelpText {

    static final String WORDS = """
            case          | case "Title" { time … money … }          | The head of a case: its axis of time, its money, its seed.
            party         | party name "Title" discount 8%/year real | Who pays and is paid, with the rate at which its money over time is discounted.
            outside       | outside name, name                       | Parties beyond those that are looked at; they close the books.
            good          | good name, name                          | Declares goods, so that tonnes of one are never added to tonnes of another.
            quantity      | quantity name                            | A unit that a model leaves open; what is given where it is used settles it.
            convert       | convert 1 t(a) = 2 t(b)                  | How much of one good is one of another.
            deflator      | deflator MONEY(a) to MONEY(b) = x        | What converts money of one price basis to another, in each period.
            rate          | rate MONEY to MONEY = x                  | What one currency is worth in another, in each period.
            choice        | choice name { a, b }                     | A type whose values are words.
            table         | table name from "file.csv" { … }         | Rows from a file of the case's folder, or from the text itself, with a type for each column.
            model         | model Name "Title" { … }                 | A text with roles and inputs that is used by name, once or many times.
            role          | role name, name                          | The parties that a model wants where it is used.
            use           | use Model as name { … }                  | An instance of a model: left of `=` the model's names, right of it yours.
            for           | for d in rows where … { … }              | Declares what stands in it for each row of a table; in `sum(… for d in rows)` it goes over them.
            input         | input name : type in a .. b = x          | A value that is given from outside: where a model is used, or by `--set`.
            line          | line name = x                            | A value over time: one for each period, by a formula.
            account       | account name : unit { … }                | A balance with an opening and named movements; it never falls below zero unless it says so.
            waterfall     | waterfall name of x { a = … b = rest }   | Pays claims out of one amount by their rank, and says what each got and what remains.
            pay           | pay x from a to b "label"                | Moves money from one party to another in each period.
            measure       | measure name = x                         | One value of a future: folds time.
            figure        | figure name = x                          | One value over all futures: a mean, a quantile, a chance.
            random        | random name : type = normal(…)           | What the world will draw: once a future, or in each period where its type ends in `line`.
            unsure        | unsure name : type = normal(…)           | What nobody knows, drawn once for each state of ignorance and kept apart from chance.
            correlate     | correlate a, b : 0.4                     | Joins draws with each other.
            term          | term name : type = x in a .. b step c    | What can be negotiated: a value with a range or choices.
            schedule      | schedule name by x : unit -> unit { … }  | Bands or points by which a rate or an amount follows from x.
            require       | require c "sentence"                     | What must hold in every period and future; else the run stops with the sentence.
            expect        | expect x == y                            | What must come out; `stake check` tells when it does not.
            scenario      | scenario "Name" { name = x }             | A named set of changes.
            profile       | profile party { risk = … floor c }       | How a party weighs what it gets: its value, its risk, what it never goes below, its power, its belief.
            claim         | claim name "Text" by "Who" { says … }    | A statement of somebody, written so that it can be judged.
            test          | test "Title" { … }                       | What a model must yield for given inputs.
            if            | if c then a else b                       | One of two values, by a condition; the other is not computed.
            then          | then                                     | Before the value of an `if` whose condition holds.
            else          | else                                     | Before the value of an `if` whose condition does not hold.
            and           | and                                      | Holds when both sides do.
            or            | or                                       | Holds when one side does.
            not           | not c                                    | Holds when the condition does not.
            otherwise     | x otherwise y                            | The left side, or the right one where the left is missing.
            to            | x to unit                                | Converted to another good, basis or currency, by what the case declares; in `pay`, who is paid.
            in            | x in "Scenario"                          | The value as the scenario has it; in `for d in rows`, the rows that are gone through.
            where         | where c                                  | Takes only what meets the condition.
            dated         | dated { 2026-07-01: x }                  | A law that changes: each formula holds from its date, and periods that hold a date are weighed by days.
            now           | now                                      | The first day of the period.
            period        | period                                   | The length of the period: 1, 1/4 or 1/12 year.
            period_number | period_number                            | 1 in the first period, 2 in the second.
            first_day     | first_day                                | The first day of the case.
            last_day      | last_day                                 | The end of the case's last period.
            forever       | forever                                  | A date after every other.
            yes           | yes                                      | True.
            no            | no                                       | False.
            time          | time 2026 .. 2045 by year                | The axis: first and last period, and what a period is.
            by            | by                                       | How long a period is, or by what a schedule goes.
            seed          | seed 1                                   | Where draws begin.
            states        | states 200                               | How many states of ignorance are drawn.
            discount      | discount 8%/year nominal                 | The party's rate of discount.
            code          | code "A 12"                              | A mark of the payment, by which `net`, `received` and `paid` find it.
            real          | real                                     | Of a rate: money of one year is discounted with it.
            nominal       | nominal                                  | Of a rate: money of the day is discounted with it.
            source        | source id:place                          | Where a figure comes from: an id of `sources.csv`, and the place in it.
            assumed       | assumed "why"                            | The figure is an assumption, and is counted and shown as one.
            unpaid        | unpaid                                   | The instance computes everything and pays nothing.
            opening       | opening x                                | What the account holds before the first period.
            plus          | plus name = x                            | A movement into the account.
            less          | less name = x                            | A movement out of the account.
            worth         | worth x                                  | What comes in with the movement besides its amount, and leaves with it.
            grows         | grows 8%/year                            | The balance at the beginning of a period grows by so much.
            expires       | expires after 5 years                    | What came in lapses by its age.
            level         | level { … }                              | Claims of one rank, which share by their size; of a party `level "upper"`, a mark by which its payments are found.
            rest          | rest                                     | All that remains.
            sliced        | sliced                                   | Each band applies to its own part.
            whole         | whole                                    | The band that x lies in applies to all of it.
            near          | near x within y                          | Equal up to so much.
            impasse       | impasse                                  | The scenario is what comes when nothing is agreed.
            option        | option for party                         | The scenario is another way that a party has.
            value         | value = npv(net(party))                  | In a profile, what the party gets, in money; without it its present value at its own rate.
            risk          | risk = cara(0.002 / (1 mn USD))          | In a profile, how the party weighs what is uncertain.
            power         | power = 0.5                              | In a profile, the party's weight in a bargain; the weights of all sum to 1.
            belief        | belief = if c then 2 else 1              | In a profile, how much likelier the party holds a future than the case draws it.
            neutral       | risk = neutral                           | What the party gets on average is all that counts.
            cara          | cara(0.002 / (1 mn USD))                 | The same dislike of a risk at any wealth; larger is more cautious.
            crra          | crra(2, wealth: 10 bn USD)               | A dislike of risk that falls as wealth grows; the wealth stands behind what the party gets.
            worst_tail    | worst_tail(10%, weight: 30%)             | The mean of all futures, and with this weight the mean of so large a part of them, the worst.
            reading       | reading name : { a, b }                  | One of several ways in which the statement may be meant.
            says          | says c                                   | The statement as a condition.
            key           | key                                      | A column by whose words rows are found.
            """;

    static final String FUNCTIONS = """
            sum             | sum(x), sum(x for d in rows)                 | All periods of a line, or all rows, added up.
            min             | min(a, b), min(x)                            | The least: of several values in a period, of one over time or rows.
            max             | max(a, b), max(x)                            | The largest: of several values in a period, of one over time or rows.
            count           | count(c), count(for d in rows where c)       | In how many periods a condition holds, or how many rows there are.
            share           | share(c for d in rows, by: weight)           | The part of the rows for which a condition holds, by number or by weight.
            first           | first(x where c)                             | The value in the first period in which the condition holds; may be missing.
            last            | last(x where c)                              | The value in the last period in which the condition holds; may be missing.
            at              | at(x, 2030)                                  | The value of a line in one period.
            npv             | npv(net(party)), npv(x, rate: 10%/year real) | Present value at the first day; `at:`, `flows:` and `by:` say it otherwise.
            irr             | irr(net(party))                              | The rate at which the present value is zero; missing when there is none, or several.
            net             | net(party)                                   | What a party receives less what it pays, in each period.
            received        | received(party)                              | What a party is paid, in each period; `from:`, `label:`, `code:` and `level:` take a part of it.
            paid            | paid(party)                                  | What a party pays, in each period; `to:`, `label:`, `code:` and `level:` take a part of it.
            mean            | mean(x)                                      | The mean over all futures.
            quantile        | quantile(x, 10%)                             | The value below which so large a part of the futures lies.
            chance          | chance(c)                                    | The part of the futures in which a condition holds.
            worst_mean      | worst_mean(x, 5%)                            | The mean of the lowest part of the futures.
            spread          | spread(x)                                    | The standard deviation over all futures.
            cumulative      | cumulative(x)                                | The sum from the first period to this one.
            trailing_sum    | trailing_sum(x, 8 years)                     | The sum over so long a time up to this period.
            trailing_mean   | trailing_mean(x, 8 years)                    | The mean over so long a time up to this period.
            straight_line   | straight_line(x, life)                       | Spreads what is spent in equal parts over a life, from the period of spending.
            each_year       | each_year(x, from: july)                     | The sum of a year, in its last period; the year begins in the month that is said.
            rate_at         | rate_at(schedule, x)                         | The rate of a schedule at x.
            charge          | charge(schedule, x)                          | The amount that a schedule charges on x.
            between         | between(schedule, x)                         | The value of a schedule of points at x, on straight lines between them.
            share_of_period | share_of_period(from, to)                    | The part of the period that lies between two dates.
            on              | on(date)                                     | 1 in the period that holds the date, else 0.
            during          | during(date)                                 | Whether the date lies in the period.
            days            | days(from, to)                               | Days from one date to another.
            abs             | abs(x)                                       | The amount without its sign.
            floor           | floor(x)                                     | The largest whole number that is not above x.
            mod             | mod(a, b)                                    | What remains of a when b is taken off as often as it goes.
            sqrt            | sqrt(x)                                      | The square root, of the unit too.
            exp             | exp(x)                                       | e to the power of x, a plain number.
            log             | log(x)                                       | The natural logarithm of a plain number.
            above_zero      | above_zero(x)                                | x where it is above zero, else zero.
            clamp           | clamp(x, low, high)                          | x, but not below the one bound and not above the other.
            compound        | compound(rate, time)                         | (1 + rate)^time - 1; the period when no time is said.
            simple          | simple(rate, time)                           | rate * time; the period when no time is said.
            ratio           | ratio(a, b)                                  | a / b, missing where b is zero.
            known           | known(x)                                     | Whether a value that may be missing is there.
            has             | has(d.words, word)                           | Whether a list holds a word.
            normal          | normal(mean: 0, sd: 1)                       | A normal draw.
            lognormal       | lognormal(p10: 0.9, p90: 1.8)                | A draw whose logarithm is normal, by two quantiles or by `median:` and `sigma:`.
            uniform         | uniform(low: 0, high: 1)                     | Any value between two bounds, each as likely.
            triangular      | triangular(low: 1, mode: 2, high: 4)         | A draw by its least, likeliest and largest value, with straight sides.
            pert            | pert(low: 1, mode: 2, high: 4)               | A draw by its least, likeliest and largest value, with smooth sides.
            beta            | beta(a: 2, b: 5)                             | A draw between 0 and 1.
            bernoulli       | bernoulli(30%)                               | Yes with so large a chance.
            discrete        | discrete(a: 30%, b: 70%)                     | One of several values, each with its chance.
            empirical       | empirical(1, 2, 4)                           | One of the values that were seen, in a list or in the rows of a table, each as likely.
            """;

    private HelpText() {}
}

package org.claimstake.advice;

import java.util.function.Function;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;

/** How plans are computed: all with the same futures. */
public record Runs(Runner runner, Function<Plan, Settings> settings) {}

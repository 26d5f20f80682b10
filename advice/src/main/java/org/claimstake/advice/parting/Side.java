package org.claimstake.advice.parting;

import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;

/**
 * One of the two deals, computed.
 *
 * @param request which scenario, under which settings
 * @param first   the first future with all its values
 */
public record Side(Compiler.Request request, Compiler.Ready ready, Run run, Trace first) {}

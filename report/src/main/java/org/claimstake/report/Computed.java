package org.claimstake.report;

import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;

/**
 * A case, computed.
 *
 * @param first the first future with all its values
 */
public record Computed(Compiler.Outline outline, Run run, Trace first) {}

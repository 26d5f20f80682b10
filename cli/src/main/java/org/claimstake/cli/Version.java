package org.claimstake.cli;

import picocli.CommandLine.IVersionProvider;

/** The version written into the jar at build time; {@code unpackaged} when run from class files. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Stake.class.getPackage().getImplementationVersion();
        return new String[] {"stake " + (built == null ? "unpackaged" : built)};
    }
}

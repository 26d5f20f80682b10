package org.claimstake.cli;

/** The version written into the jar at build time; {@code unpackaged} when run from class files. */
final class Version {
    private Version() {}

    static String line() {
        String built = Stake.class.getPackage().getImplementationVersion();
        return "stake " + (built == null ? "unpackaged" : built);
    }
}

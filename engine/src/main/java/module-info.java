/** A plan to numbers: what each line is, in each period, in each future. */
module org.claimstake.engine {
    requires transitive org.claimstake.language;
    requires static transitive org.jspecify;
    // there where the command asks for it; without it everything works, slower
    requires static jdk.incubator.vector;

    exports org.claimstake.engine;

    provides org.claimstake.engine.Runner with
            org.claimstake.engine.kernel.BlockRunner;
}

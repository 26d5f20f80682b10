/** The {@code stake} command: arguments in, answers and findings out. */
module org.claimstake.cli {
    requires org.claimstake.language;
    requires org.claimstake.engine;
    requires org.claimstake.casefile;
    requires org.claimstake.advice;
    requires org.claimstake.report;
    requires org.claimstake.studio;
    requires info.picocli;
    requires java.logging;
    requires com.google.gson;
    requires org.eclipse.lsp4j;
    requires org.eclipse.lsp4j.jsonrpc;
    requires static transitive org.jspecify;

    uses org.claimstake.engine.Runner;

    opens org.claimstake.cli to
            info.picocli;
    opens org.claimstake.cli.lsp to
            org.eclipse.lsp4j.jsonrpc;
}

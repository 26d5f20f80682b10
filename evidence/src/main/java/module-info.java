/** Evidence: what is known, on whose word, what is said, and what is not known. Knows no other room. */
module org.claimstake.evidence {
    requires org.apache.pdfbox;
    requires org.jsoup;
    requires static transitive org.jspecify;

    exports org.claimstake.evidence;
    exports org.claimstake.evidence.document;
    exports org.claimstake.evidence.quantity;
    exports org.claimstake.evidence.statement;
    exports org.claimstake.evidence.text;

    uses org.claimstake.evidence.statement.ClaimFinder;
}

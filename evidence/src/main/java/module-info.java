/** Evidence: what is known, on whose word, and what is not. Knows no other room. */
module org.claimstake.evidence {
    requires static transitive org.jspecify;

    exports org.claimstake.evidence;
}

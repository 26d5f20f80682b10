/** Text to one plan. Knows no field of use: what is computed, in which order, in which units. */
module org.claimstake.language {
    requires static org.jspecify;
}

package org.claimstake.checks.planted.copies.language.plan;

import java.util.List;

/** Breaks a law on purpose: keeps the very list it was given. */
public record Offender(List<String> names) {}

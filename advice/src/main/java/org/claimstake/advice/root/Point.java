package org.claimstake.advice.root;

/** A place that was looked at. */
public record Point(double at, Probe probe) {

    boolean isValue() {
        return probe instanceof Probe.Value;
    }

    /** Of a place that has a value. */
    double difference() {
        return ((Probe.Value) probe).difference();
    }
}

package io.saldo.metering.meter;

import io.saldo.kernel.account.Resource;
import io.saldo.kernel.error.InvalidValueException;

/** Identifies a metering group inside a house. */
public record GroupId(String value) implements Comparable<GroupId> {
    public GroupId {
        InvalidValueException.unless(
                !value.isBlank() && value.length() <= 60, "group", value, "1 to 60 characters, not blank");
    }

    /** The group that is the whole house. */
    public static GroupId wholeHouse(Resource resource) {
        return new GroupId("house/" + resource);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

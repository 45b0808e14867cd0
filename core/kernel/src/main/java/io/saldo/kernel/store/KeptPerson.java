package io.saldo.kernel.store;

/**
 * A person as it stands.
 *
 * @param version which change of it this is, from 1 on; of one debtor no version comes twice, even after an erasure
 */
public record KeptPerson(Person person, long version) {}

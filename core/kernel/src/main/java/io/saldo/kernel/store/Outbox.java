package io.saldo.kernel.store;

/** Messages that leave only with the unit that put them (P-16). Delivering them is the store's other side. */
public interface Outbox {

    /**
     * Puts a message. One that stands in the outbox already, equal in everything, is not put again.
     *
     * @throws IllegalStateException where another message stands there under the same id
     */
    void put(Message message);
}

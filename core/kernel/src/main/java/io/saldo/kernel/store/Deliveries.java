package io.saldo.kernel.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The other side of the outbox, outside any unit: messages are delivered at least once, those about one subject in
 * their order, and claimed by one reader for a lease (P-16).
 */
public interface Deliveries {

    /**
     * The oldest messages that nobody has claimed, and of every subject none behind one that is still claimed. They are
     * this reader's until the lease ends; then they may be claimed again.
     */
    List<Message> claim(int atMost, Duration lease);

    /** These were delivered, and are never claimed again. An id that is not known is passed over. */
    void delivered(Collection<String> ids);
}

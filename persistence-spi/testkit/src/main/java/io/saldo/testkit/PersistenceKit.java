package io.saldo.testkit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What every store of the two books keeps. A test class of an adapter extends this and says how to open its store. */
public abstract class PersistenceKit {

    /** A fresh store that nobody has written in. */
    protected abstract StoreUnderTest open();

    @Nested
    @DisplayName("What was stated only grows, and is known as it was at every moment")
    class Stating extends StatingTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("A moment is given once, and what was known at it stays")
    class Knowing extends KnowingTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("What is wanted of a shelf comes whole, in order, and at the cost of what is wanted")
    class Reaching extends ReachingTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("A month is sealed once and then stands")
    class Deciding extends DecidingTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("Months stand as the latest seal says, and an annulled one counts no more")
    class Standing extends StandingTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("A key is one wish for good")
    class Keys extends KeysTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("Messages leave with their unit, in order, at least once")
    class Outbox extends OutboxTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("A house lives on it through the services")
    class Living extends YearTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("A document stays as it was issued")
    class Issued extends DocumentsTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("People change and can be erased; nothing else can")
    class Erasing extends PersonsTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }

    @Nested
    @DisplayName("Units do not disturb one another, nor do organizations")
    class Isolation extends IsolationTests {
        @Override
        StoreUnderTest open() {
            return PersistenceKit.this.open();
        }
    }
}

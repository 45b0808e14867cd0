package io.saldo.testkit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What the services promise over every store. A test class of an adapter extends this as it does the kit of the store.
 */
public abstract class ServicesKit {

    /** A fresh store that nobody has written in. */
    protected abstract StoreUnderTest open();

    @Nested
    @DisplayName("A command is done whole, once, or refused")
    class Commands extends CommandTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("What a person may do wrong is answered with a reason and a remedy")
    class Refusing extends RefusalTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("No kopeck of a file of payments is lost, and none is counted twice")
    class Registries extends RegistryTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("A document is issued, withdrawn and replaced, and read again as it was")
    class Documents extends IssuingTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("A house is taken over from another system, billed, and compared with it")
    class Takeover extends TakeoverTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("A certificate is printed again as it was, and names what holds in its place")
    class Certificates extends CertificateTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }

    @Nested
    @DisplayName("What programs and staff look at is what the books say")
    class Views extends ViewTests {
        @Override
        StoreUnderTest open() {
            return ServicesKit.this.open();
        }
    }
}

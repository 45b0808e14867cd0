package io.saldo.billing.document;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment code as a QR symbol. The bytes go in as they are, without a mark of their encoding (ECI): the standard
 * knows no such mark, and {@code ST00012} says UTF-8 already. Error correction is M, or better where it costs no larger
 * symbol.
 */
final class QrSymbol {
    /** A hundredth of an inch: whole pixels of every printer, and of screens at 100, 200 and 300 dots an inch. */
    private static final float GRID = 0.72f;
    /**
     * Half a millimetre. On the grid a module has hard edges; off it some readers miscount the modules of a large
     * symbol.
     */
    private static final float MODULE = 2 * GRID;
    /** A symbol of more modules than fit here gets smaller ones. */
    private static final float LARGEST = 112;

    private final QrCode code;

    QrSymbol(PaymentCode payment) {
        code = QrCode.encodeSegments(List.of(QrSegment.makeBytes(payment.bytes())), QrCode.Ecc.MEDIUM);
    }

    /** Draws the dark modules; {@code left} and {@code above} are of the symbol without its margin. */
    void draw(Canvas canvas, float left, float above) throws IOException {
        List<int[]> runs = new ArrayList<>();
        for (int row = 0; row < code.size; row++) {
            int start = 0;
            while (start < code.size) {
                int end = start;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > start) {
                    runs.add(new int[] {start, row, end - start});
                }
                start = end + 1;
            }
        }
        canvas.mosaic(onGrid(left), onGrid(above), module(), runs);
    }

    /** Side of the symbol without the light margin round it, which is for its surroundings to leave. */
    float side() {
        return module() * code.size;
    }

    private float module() {
        return Math.min(MODULE, LARGEST / code.size);
    }

    private static float onGrid(float at) {
        return Math.round(at / GRID) * GRID;
    }
}

package io.saldo.billing.document;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment code as a QR symbol. The bytes go in as they are, without a mark of their encoding (ECI): the standard
 * knows no such mark, and {@code ST00012} says UTF-8 already. Error correction is M, or better where it costs no larger symbol.
 */
final class QrSymbol {
    /** Side of the symbol without the light margin round it, which is for its surroundings to leave: 36 mm. */
    static final float SIDE = 102;

    private final QrCode code;

    QrSymbol(PaymentCode payment) {
        code = QrCode.encodeSegments(List.of(QrSegment.makeBytes(payment.bytes())), QrCode.Ecc.MEDIUM);
    }

    /** Draws the dark modules; {@code x} and {@code top} are of the symbol without its margin. */
    void draw(Canvas canvas, float x, float top) throws IOException {
        List<float[]> runs = new ArrayList<>();
        for (int row = 0; row < code.size; row++) {
            int start = 0;
            while (start < code.size) {
                int end = start;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > start) {
                    runs.add(new float[] {x + start * module(), top + row * module(), (end - start) * module(), module()
                    });
                }
                start = end + 1;
            }
        }
        canvas.mosaic(runs);
    }

    private float module() {
        return SIDE / code.size;
    }
}

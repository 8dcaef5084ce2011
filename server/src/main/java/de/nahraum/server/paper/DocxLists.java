package de.nahraum.server.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Lists of a document. Each numbered one begins at 1. */
final class DocxLists {
    private final XWPFNumbering numbering;
    private final BigInteger bulleted;
    private int count;

    DocxLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
        this.bulleted = list(STNumberFormat.BULLET, "•");
    }

    BigInteger bulleted() {
        return bulleted;
    }

    BigInteger numbered() {
        return list(STNumberFormat.DECIMAL, "%1.");
    }

    private BigInteger list(STNumberFormat.Enum form, String sign) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(count++));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(form);
        level.addNewLvlText().setVal(sign);
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(Twips.of(6));
        indent.setHanging(Twips.of(5));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}

package org.claimstake.world.market;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks laid out as the World Bank lays out its own, filled from the extract. */
final class Books {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        // the library that writes the workbook complains of a logger that it has no need of
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        NAMES.put("oil_brent", "Crude oil, Brent");
        NAMES.put("aluminum", "Aluminum");
        NAMES.put("copper", "Copper");
        NAMES.put("iron_ore", "Iron ore, cfr spot");
        NAMES.put("gas_index", "Natural gas index");
    }

    private Books() {}

    /** What is done wrong on purpose. */
    enum Fault {
        NONE,
        NO_UNITS,
        MERGED_NAMES,
        TEXT_NUMBERS
    }

    /** Four lines above the header, the names, their units in the row below, then a row a month; missing months are "..". */
    static byte[] worldBank(Fault fault) {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("AFOSHEET").createRow(0).createCell(0).setCellValue("not this one");
            fill(book.createSheet("Monthly Prices"), fault);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, Fault fault) {
        String[] above = {
            "World Bank Commodity Price Data (The Pink Sheet)",
            "monthly prices in nominal US dollars, 1960 to present",
            "(monthly series are available only in nominal US dollar terms)",
            "Updated on June 02, 2026"
        };
        for (int i = 0; i < above.length; i++) {
            sheet.createRow(i).createCell(0).setCellValue(above[i]);
        }
        XSSFRow names = sheet.createRow(4);
        XSSFRow units = sheet.createRow(5);
        int column = 1;
        Map<String, Map<String, String[]>> byMonth = new TreeMap<>();
        List<String> ids = new ArrayList<>(NAMES.keySet());
        for (String line :
                Extract.lines("pinksheet_extract.csv").stream().skip(1).toList()) {
            String[] row = line.split(",", -1);
            byMonth.computeIfAbsent(row[0], month -> new TreeMap<>()).put(row[1], row);
        }
        Map<String, String[]> last = byMonth.get("2025-12");
        for (String id : ids) {
            names.createCell(column).setCellValue(NAMES.get(id));
            String unit = last.get(id)[3].replace("USD", "$");
            if (fault != Fault.NO_UNITS) {
                units.createCell(column).setCellValue("(" + unit + ")");
            }
            column++;
        }
        if (fault == Fault.MERGED_NAMES) {
            names.getCell(1).setCellValue("Metals and oil");
            names.getCell(2).setCellValue("");
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 2));
        }
        int at = fault == Fault.NO_UNITS ? 5 : 6;
        for (Map.Entry<String, Map<String, String[]>> month : byMonth.entrySet()) {
            XSSFRow row = sheet.createRow(at++);
            row.createCell(0).setCellValue(month.getKey().replace("-", "M"));
            for (int i = 0; i < ids.size(); i++) {
                String[] cell = month.getValue().get(ids.get(i));
                boolean missing = cell == null
                        || ids.get(i).equals("iron_ore") && month.getKey().equals("2001-07");
                if (missing) {
                    row.createCell(i + 1).setCellValue("..");
                } else if (fault == Fault.TEXT_NUMBERS) {
                    row.createCell(i + 1).setCellValue(cell[2]);
                } else {
                    row.createCell(i + 1).setCellValue(Double.parseDouble(cell[2]));
                }
            }
        }
    }
}

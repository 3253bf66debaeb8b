#!/usr/bin/python3
"""Electronic invoices, read by an XML parser that is not ours, and held against the specifications.

make_invoices writes a few invoices made for it and many random ones, each as Finvoice 3.0 and as
UBL. Every document has to have its elements in the order of the schemas, what is mandatory, texts
that have room, codes of the lists, and amounts that come out by the rules of EN 16931 and Peppol;
rules are named as they are there. At the end the checks are checked: a document with one thing
spoiled has to be found bad.
"""

import copy
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from harness import fail

COUNT = 150
CENT = Decimal("0.01")
UNITS = {"MIN", "C62", "MON", "DAY", "KMT"}  # of UN/ECE Recommendation 20
SCHEMES = {"0212", "0213", "0216"}  # Finnish ones of the list of electronic addresses


class Bad(Exception):
    """A rule that a document breaks."""


def check(good: bool, rule: str):
    if not good:
        raise Bad(rule)


def parse(path: Path) -> ET.Element:
    return ET.parse(path).getroot()


def rounded(amount: Decimal) -> Decimal:
    """Half a cent away from zero, as EN 16931 has it of both signs."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def check_order(element: ET.Element, orders: dict[str, str], optional: set[str]):
    """The children of each element stand in the order given for it, and none is missing that has
    to be there: a name with ? may, one with * may and may come again, one with + comes again."""
    name = element.tag
    if len(element) == 0:
        check(bool(element.text and element.text.strip()) or name in optional, f"{name} is empty")
        return
    check(name in orders, f"{name} has elements in it")
    children = [child.tag for child in element]
    pattern = "".join(
        f"(?:{re.escape(one.rstrip('?*+'))} ){one[len(one.rstrip('?*+')) :]}"
        for one in orders[name].split()
    )
    check(
        re.fullmatch(pattern, "".join(child + " " for child in children)) is not None,
        f"{name} has {children}",
    )
    for child in element:
        check_order(child, orders, optional)


# --- Finvoice ------------------------------------------------------------------------------------

FINVOICE = {
    "Finvoice": "MessageTransmissionDetails SellerPartyDetails SellerOrganisationUnitNumber? "
    "SellerContactPersonName? SellerCommunicationDetails? SellerInformationDetails "
    "InvoiceRecipientLanguageCode BuyerPartyDetails BuyerOrganisationUnitNumber? InvoiceDetails "
    "VirtualBankBarcode? InvoiceRow+ EpiDetails",
    "MessageTransmissionDetails": "MessageSenderDetails MessageReceiverDetails MessageDetails",
    "MessageSenderDetails": "FromIdentifier FromIntermediator",
    "MessageReceiverDetails": "ToIdentifier ToIntermediator",
    "MessageDetails": "MessageIdentifier MessageTimeStamp SpecificationIdentifier",
    "SellerPartyDetails": "SellerPartyIdentifier SellerOrganisationName+ SellerOrganisationTaxCode? "
    "SellerPostalAddressDetails",
    "SellerPostalAddressDetails": "SellerStreetName+ SellerTownName SellerPostCodeIdentifier "
    "CountryCode",
    "SellerCommunicationDetails": "SellerPhoneNumberIdentifier? SellerEmailaddressIdentifier?",
    "SellerInformationDetails": "SellerVatRegistrationText? SellerTaxRegistrationText? "
    "SellerAccountDetails?",
    "SellerAccountDetails": "SellerAccountID SellerBic",
    "BuyerPartyDetails": "BuyerPartyIdentifier? BuyerOrganisationName+ BuyerPostalAddressDetails",
    "BuyerPostalAddressDetails": "BuyerStreetName+ BuyerTownName BuyerPostCodeIdentifier CountryCode",
    "InvoiceDetails": "InvoiceTypeCode InvoiceTypeCodeUN InvoiceTypeText OriginCode InvoiceNumber "
    "InvoiceDate OriginalInvoiceNumber? OriginalInvoiceDate? InvoicingPeriodStartDate "
    "InvoicingPeriodEndDate OrderIdentifier? BuyerReferenceIdentifier? RowsTotalVatExcludedAmount "
    "InvoiceTotalVatExcludedAmount InvoiceTotalVatAmount InvoiceTotalVatIncludedAmount "
    "InvoiceTotalRoundoffAmount? VatSpecificationDetails+ InvoiceFreeText* PaymentTermsDetails?",
    "VatSpecificationDetails": "VatBaseAmount VatRatePercent VatCode VatRateAmount VatFreeText* "
    "VatExemptionReasonCode?",
    "PaymentTermsDetails": "InvoiceDueDate PaymentOverDueFineDetails",
    "PaymentOverDueFineDetails": "PaymentOverDueFineFreeText+ PaymentOverDueFinePercent?",
    "InvoiceRow": "ArticleName DeliveredQuantity InvoicedQuantity StartDate EndDate UnitPriceAmount "
    "UnitPriceNetAmount UnitPriceVatIncludedAmount? UnitPriceBaseQuantity? RowPositionIdentifier "
    "RowFreeText* RowVatRatePercent RowVatCode RowVatAmount? RowVatExcludedAmount RowAmount",
    "EpiDetails": "EpiIdentificationDetails EpiPartyDetails EpiPaymentInstructionDetails",
    "EpiIdentificationDetails": "EpiDate EpiReference",
    "EpiPartyDetails": "EpiBfiPartyDetails EpiBeneficiaryPartyDetails",
    "EpiBfiPartyDetails": "EpiBfiIdentifier?",
    "EpiBeneficiaryPartyDetails": "EpiNameAddressDetails EpiAccountID",
    "EpiPaymentInstructionDetails": "EpiRemittanceInfoIdentifier? EpiInstructedAmount EpiCharge "
    "EpiDateOptionDate EpiPaymentMeansCode",
}

# The fewest and the most characters of an element's text, and how often it may stand.
ROOM = {
    "MessageIdentifier": (2, 48, 1),
    "FromIdentifier": (2, 35, 1),
    "FromIntermediator": (2, 35, 1),
    "ToIdentifier": (2, 35, 1),
    "ToIntermediator": (2, 35, 1),
    "SellerOrganisationName": (2, 70, 99),
    "SellerStreetName": (2, 35, 3),
    "SellerTownName": (2, 35, 1),
    "SellerPostCodeIdentifier": (2, 35, 1),
    "SellerContactPersonName": (0, 70, 1),
    "SellerPhoneNumberIdentifier": (0, 35, 1),
    "SellerEmailaddressIdentifier": (0, 70, 1),
    "SellerVatRegistrationText": (0, 35, 1),
    "SellerTaxRegistrationText": (0, 35, 1),
    "BuyerOrganisationName": (2, 70, 99),
    "BuyerStreetName": (2, 35, 3),
    "BuyerTownName": (2, 35, 1),
    "BuyerPostCodeIdentifier": (2, 35, 1),
    "InvoiceNumber": (1, 20, 1),
    "OriginalInvoiceNumber": (1, 20, 1),
    "OrderIdentifier": (0, 70, 1),
    "BuyerReferenceIdentifier": (0, 70, 1),
    "VatFreeText": (0, 70, 3),
    "InvoiceFreeText": (0, 512, 99),
    "PaymentOverDueFineFreeText": (0, 70, 3),
    "ArticleName": (0, 100, 1),
    "RowFreeText": (0, 512, 99),
    "DeliveredQuantity": (0, 14, 1),
    "InvoicedQuantity": (0, 14, 1),
    "EpiNameAddressDetails": (2, 35, 1),
    "EpiRemittanceInfoIdentifier": (2, 25, 1),
}

AMOUNT = re.compile(r"-?\d{1,15},\d{2,5}")
PERCENT = re.compile(r"[1-9]?\d{1,2}(,\d{1,3})?")


def number(element: ET.Element, name: str) -> Decimal:
    return Decimal(element.findtext(name).replace(",", "."))


def check_texts(root: ET.Element):
    for parent in root.iter():
        for name, (fewest, most, often) in ROOM.items():
            texts = [child.text or "" for child in parent.findall(name)]
            check(len(texts) <= often, f"{name} stands {len(texts)} times")
            for text in texts:
                check(fewest <= len(text) <= most, f"{name} has {len(text)} characters")
    for element in root.iter():
        text = element.text or ""
        if len(element) == 0:
            check(text == text.strip() and "\n" not in text, f"{element.tag}: blanks beside a tag")
        if "AmountCurrencyIdentifier" in element.attrib:
            check(element.get("AmountCurrencyIdentifier") == "EUR", "currency")
            check(AMOUNT.fullmatch(text) is not None, f"{element.tag} {text}: decimal comma")
        if element.tag.endswith("Percent"):
            check(PERCENT.fullmatch(text) is not None, f"{element.tag} {text}")
        if "Format" in element.attrib:
            check(element.get("Format") == "CCYYMMDD", "format of a date")
            check(re.fullmatch(r"20\d{6}", text) is not None, f"{element.tag} {text}: a day")
        if "QuantityUnitCodeUN" in element.attrib:
            check(element.get("QuantityUnitCodeUN") in UNITS, "unit code")


def check_reference(text: str, scheme: str):
    """The check digit of a Finnish reference, or those of an RF one (ISO 11649)."""
    if scheme == "ISO":
        check(int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1, "RF reference")
        text = text[4:]
    else:
        check(len(text) == 20, "a reference without its leading zeros")
    total = sum(int(c) * (7, 3, 1)[i % 3] for i, c in enumerate(reversed(text[:-1])))
    check((total + int(text[-1])) % 10 == 0, "check digit of the reference")


def check_finvoice(root: ET.Element, facts: dict):
    check(root.get("Version") == "3.0", "version")
    check_order(root, FINVOICE, {"EpiReference", "EpiBfiPartyDetails"})
    check_texts(root)
    details = root.find("InvoiceDetails")
    credit = facts["credits"] != ""
    check(details.findtext("InvoiceTypeCode") == ("INV02" if credit else "INV01"), "INV01, INV02")
    check(details.findtext("InvoiceTypeCodeUN") == ("381" if credit else "380"), "UNTDID 1001")
    check(details.findtext("OriginalInvoiceNumber", "") == facts["credits"], "the credited invoice")
    check(details.findtext("InvoiceNumber") == facts["number"], "number")
    check((details.find("PaymentTermsDetails") is None) == credit, "terms of payment")
    notes = " ".join(note.text for note in details.findall("InvoiceFreeText"))
    check((notes != "") == (credit or facts["about"] != ""), "free text")
    check(facts["about"] in notes, "whom it is about")
    payment = root.find("EpiDetails/EpiPaymentInstructionDetails")
    sign = -1 if credit else 1
    payable = sign * Decimal(facts["payable"]) / 100
    check(number(payment, "EpiInstructedAmount") == payable, "what is to be paid")
    reference = payment.find("EpiRemittanceInfoIdentifier")
    check(credit or reference is not None, "reference")
    if reference is not None:
        check_reference(reference.text, reference.get("IdentificationSchemeName"))
    barcode = root.findtext("VirtualBankBarcode")
    check(barcode is None or re.fullmatch(r"[45]\d{53}", barcode) is not None, "barcode")

    rows = root.findall("InvoiceRow")
    check(len(rows) == len(facts["lines"]), "rows")
    lines = []
    for place, (row, line) in enumerate(zip(rows, facts["lines"]), start=1):
        name = " ".join([row.findtext("ArticleName")] + [t.text for t in row.findall("RowFreeText")])
        check(name == " ".join(line["text"].split()), f"row {place}: {name}")
        check(row.findtext("RowPositionIdentifier") == str(place), "position of a row")
        quantity = number(row, "InvoicedQuantity")
        check(quantity == sign * Decimal(line["quantity"]) / 100, "quantity of a row")
        check(number(row, "DeliveredQuantity") == quantity, "both quantities")
        code = row.findtext("RowVatCode")
        amount = sign * Decimal(line["amount"]) / 100
        net = number(row, "RowVatExcludedAmount")
        tax = number(row, "RowVatAmount") if row.find("RowVatAmount") is not None else Decimal(0)
        check((row.find("RowVatAmount") is not None) == (code == "S"), "tax of an exempt row")
        check((amount if facts["with_tax"] else net + tax) == number(row, "RowAmount"), "RowAmount")
        check(net == (amount - tax if facts["with_tax"] else amount), "RowVatExcludedAmount")
        base = row.find("UnitPriceBaseQuantity")
        lines.append(
            {
                "code": code,
                "rate": number(row, "RowVatRatePercent"),
                "net": net,
                "quantity": quantity,
                "price": number(row, "UnitPriceNetAmount"),
                "base": Decimal(base.text) if base is not None else Decimal(1),
            }
        )
    groups = [
        {
            "code": one.findtext("VatCode"),
            "rate": number(one, "VatRatePercent"),
            "taxable": number(one, "VatBaseAmount"),
            "tax": number(one, "VatRateAmount"),
            "reason": one.findtext("VatFreeText", ""),
            "reason_code": one.findtext("VatExemptionReasonCode", ""),
        }
        for one in details.findall("VatSpecificationDetails")
    ]
    roundoff = details.findtext("InvoiceTotalRoundoffAmount")
    check_amounts(
        lines,
        groups,
        {
            "lines": number(details, "RowsTotalVatExcludedAmount"),
            "net": number(details, "InvoiceTotalVatExcludedAmount"),
            "tax": number(details, "InvoiceTotalVatAmount"),
            "with_tax": number(details, "InvoiceTotalVatIncludedAmount"),
            "rounding": Decimal((roundoff or "0").replace(",", ".")),
            "payable": payable,
        },
    )


# --- UBL -----------------------------------------------------------------------------------------

CAC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"
CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
DOCUMENT = "{urn:oasis:names:specification:ubl:schema:xsd:%s-2}%s"
BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"

# With the prefixes; the two documents differ at their heads and their lines.
UBL = {
    "Invoice": "cbc-CustomizationID cbc-ProfileID cbc-ID cbc-IssueDate cbc-DueDate "
    "cbc-InvoiceTypeCode cbc-Note? cbc-DocumentCurrencyCode cbc-BuyerReference? cac-InvoicePeriod "
    "cac-OrderReference? cac-AccountingSupplierParty cac-AccountingCustomerParty cac-PaymentMeans "
    "cac-PaymentTerms cac-TaxTotal cac-LegalMonetaryTotal cac-InvoiceLine+",
    "CreditNote": "cbc-CustomizationID cbc-ProfileID cbc-ID cbc-IssueDate cbc-CreditNoteTypeCode "
    "cbc-Note? cbc-DocumentCurrencyCode cbc-BuyerReference? cac-InvoicePeriod cac-OrderReference? "
    "cac-BillingReference cac-AccountingSupplierParty cac-AccountingCustomerParty cac-PaymentTerms "
    "cac-TaxTotal cac-LegalMonetaryTotal cac-CreditNoteLine+",
    "cac-InvoicePeriod": "cbc-StartDate cbc-EndDate",
    "cac-OrderReference": "cbc-ID",
    "cac-BillingReference": "cac-InvoiceDocumentReference",
    "cac-InvoiceDocumentReference": "cbc-ID cbc-IssueDate?",
    "cac-AccountingSupplierParty": "cac-Party",
    "cac-AccountingCustomerParty": "cac-Party",
    "cac-Party": "cbc-EndpointID cac-PostalAddress cac-PartyTaxScheme? cac-PartyLegalEntity "
    "cac-Contact?",
    "cac-PostalAddress": "cbc-StreetName cbc-CityName cbc-PostalZone cac-Country",
    "cac-Country": "cbc-IdentificationCode",
    "cac-PartyTaxScheme": "cbc-CompanyID cac-TaxScheme",
    "cac-TaxScheme": "cbc-ID",
    "cac-PartyLegalEntity": "cbc-RegistrationName cbc-CompanyID?",
    "cac-Contact": "cbc-Name? cbc-Telephone? cbc-ElectronicMail?",
    "cac-PaymentMeans": "cbc-PaymentMeansCode cbc-PaymentID cac-PayeeFinancialAccount",
    "cac-PayeeFinancialAccount": "cbc-ID cbc-Name cac-FinancialInstitutionBranch?",
    "cac-FinancialInstitutionBranch": "cbc-ID",
    "cac-PaymentTerms": "cbc-Note",
    "cac-TaxTotal": "cbc-TaxAmount cac-TaxSubtotal+",
    "cac-TaxSubtotal": "cbc-TaxableAmount cbc-TaxAmount cac-TaxCategory",
    "cac-TaxCategory": "cbc-ID cbc-Percent cbc-TaxExemptionReasonCode? cbc-TaxExemptionReason? "
    "cac-TaxScheme",
    "cac-LegalMonetaryTotal": "cbc-LineExtensionAmount cbc-TaxExclusiveAmount "
    "cbc-TaxInclusiveAmount cbc-PayableRoundingAmount? cbc-PayableAmount",
    "cac-InvoiceLine": "cbc-ID cbc-InvoicedQuantity cbc-LineExtensionAmount cac-InvoicePeriod "
    "cac-Item cac-Price",
    "cac-CreditNoteLine": "cbc-ID cbc-CreditedQuantity cbc-LineExtensionAmount cac-InvoicePeriod "
    "cac-Item cac-Price",
    "cac-Item": "cbc-Name cac-ClassifiedTaxCategory",
    "cac-ClassifiedTaxCategory": "cbc-ID cbc-Percent cac-TaxScheme",
    "cac-Price": "cbc-PriceAmount cbc-BaseQuantity?",
}


def prefixed(root: ET.Element) -> ET.Element:
    """A copy whose names have their usual prefixes instead of namespaces."""
    root = copy.deepcopy(root)
    for element in root.iter():
        for space, prefix in ((CAC, "cac-"), (CBC, "cbc-")):
            if element.tag.startswith(space):
                element.tag = prefix + element.tag[len(space) :]
    for kind in ("Invoice", "CreditNote"):
        if root.tag == DOCUMENT % (kind, kind):
            root.tag = kind
    return root


def value(element: ET.Element, path: str) -> Decimal:
    return Decimal(element.findtext(path))


def check_ubl(root: ET.Element, facts: dict):
    root = prefixed(root)
    credit = facts["credits"] != ""
    kind = "CreditNote" if credit else "Invoice"
    check(root.tag == kind, f"the document is {root.tag}")
    check_order(root, UBL, set())
    check(root.findtext("cbc-CustomizationID") == BILLING, "PEPPOL-EN16931-R004")
    check(root.findtext("cbc-ID") == facts["number"], "BR-02")
    check(root.findtext(f"cbc-{kind}TypeCode") == ("381" if credit else "380"), "BR-CL-01")
    note = root.findtext("cbc-Note", "")
    check((note != "") == (facts["about"] != "") and facts["about"] in note, "whom it is about")
    references = ("cbc-BuyerReference", "cac-OrderReference/cbc-ID")
    check(any(root.findtext(path) for path in references), "PEPPOL-EN16931-R003")
    credited = root.findtext("cac-BillingReference/cac-InvoiceDocumentReference/cbc-ID", "")
    check(credited == facts["credits"], "the credited invoice")
    for party in root.iter("cac-Party"):
        check(party.find("cbc-EndpointID").get("schemeID") in SCHEMES, "BR-CL-25")
        check(len(party.findtext("cac-PostalAddress/cac-Country/cbc-IdentificationCode")) == 2,
              "BR-CL-14")
    seller = root.find("cac-AccountingSupplierParty/cac-Party/cac-PartyTaxScheme")
    check(seller is not None, "BR-S-02, BR-E-02")
    vat = seller.findtext("cac-TaxScheme/cbc-ID") == "VAT"
    check(seller.findtext("cbc-CompanyID").startswith("FI") == vat, "BR-CO-09")
    if not credit:
        check(root.findtext("cac-PaymentMeans/cbc-PaymentMeansCode") == "58", "UNCL4461")
        paid = root.findtext("cac-PaymentMeans/cbc-PaymentID")
        check_reference(*((paid, "ISO") if paid.startswith("RF") else (paid.zfill(20), "SPY")))
    first = root.findtext("cac-InvoicePeriod/cbc-StartDate")
    last = root.findtext("cac-InvoicePeriod/cbc-EndDate")
    for element in root.iter():
        if "currencyID" in element.attrib:
            check(element.get("currencyID") == "EUR", "PEPPOL-EN16931-R051")
        if "unitCode" in element.attrib:
            check(element.get("unitCode") in UNITS, "BR-CL-23")
        if element.tag.endswith("Date"):
            check(re.fullmatch(r"20\d\d-\d\d-\d\d", element.text) is not None, "F001")
        if element.tag.endswith("Amount") and element.tag != "cbc-PriceAmount":
            check(re.fullmatch(r"-?\d+\.\d\d", element.text) is not None, "BR-DEC")

    lines = []
    elements = root.findall(f"cac-{kind}Line")
    check(len(elements) == len(facts["lines"]), "lines")
    for line, fact in zip(elements, facts["lines"]):
        start, end = (line.findtext(f"cac-InvoicePeriod/cbc-{d}Date") for d in ("Start", "End"))
        check(first <= start <= end <= last, "BR-30, PEPPOL-EN16931-R110, R111")
        check(line.findtext("cac-Item/cbc-Name") == fact["text"], "BR-25")
        quantity = line.find("cbc-CreditedQuantity" if credit else "cbc-InvoicedQuantity")
        check(Decimal(quantity.text) == Decimal(fact["quantity"]) / 100, "BR-22")
        base = line.find("cac-Price/cbc-BaseQuantity")
        if base is not None:
            check(base.get("unitCode") == quantity.get("unitCode"), "PEPPOL-EN16931-R130")
        lines.append(
            {
                "code": line.findtext("cac-Item/cac-ClassifiedTaxCategory/cbc-ID"),
                "rate": value(line, "cac-Item/cac-ClassifiedTaxCategory/cbc-Percent"),
                "net": value(line, "cbc-LineExtensionAmount"),
                "quantity": Decimal(quantity.text),
                "price": value(line, "cac-Price/cbc-PriceAmount"),
                "base": Decimal(base.text) if base is not None else Decimal(1),
            }
        )
    groups = [
        {
            "code": one.findtext("cac-TaxCategory/cbc-ID"),
            "rate": value(one, "cac-TaxCategory/cbc-Percent"),
            "taxable": value(one, "cbc-TaxableAmount"),
            "tax": value(one, "cbc-TaxAmount"),
            "reason": one.findtext("cac-TaxCategory/cbc-TaxExemptionReason", ""),
            "reason_code": one.findtext("cac-TaxCategory/cbc-TaxExemptionReasonCode", ""),
        }
        for one in root.findall("cac-TaxTotal/cac-TaxSubtotal")
    ]
    total = root.find("cac-LegalMonetaryTotal")
    check(value(total, "cbc-PayableAmount") == Decimal(facts["payable"]) / 100, "to be paid")
    check_amounts(
        lines,
        groups,
        {
            "lines": value(total, "cbc-LineExtensionAmount"),
            "net": value(total, "cbc-TaxExclusiveAmount"),
            "tax": value(root, "cac-TaxTotal/cbc-TaxAmount"),
            "with_tax": value(total, "cbc-TaxInclusiveAmount"),
            "rounding": Decimal(total.findtext("cbc-PayableRoundingAmount", "0")),
            "payable": value(total, "cbc-PayableAmount"),
        },
    )


# --- EN 16931 ------------------------------------------------------------------------------------


def check_amounts(lines: list[dict], groups: list[dict], totals: dict):
    """The arithmetic that both forms share."""
    for line in lines:
        check(line["price"] >= 0, "BR-27")
        exact = line["quantity"] * line["price"] / line["base"]
        check(abs(exact - line["net"]) <= 2 * CENT, f"PEPPOL-EN16931-R120: {exact} {line['net']}")
        check(line["code"] in ("S", "E"), "BR-CL-17")
        check((line["rate"] > 0) == (line["code"] == "S"), "BR-S-05, BR-E-05")
    keys = [(group["code"], group["rate"]) for group in groups]
    check(len(set(keys)) == len(keys), "BR-E-01: a group stands twice")
    check(set(keys) == {(line["code"], line["rate"]) for line in lines}, "BR-S-01, BR-E-01")
    for group in groups:
        own = [l for l in lines if (l["code"], l["rate"]) == (group["code"], group["rate"])]
        check(group["taxable"] == sum(line["net"] for line in own), "BR-S-08, BR-E-08")
        check(group["tax"] == rounded(group["taxable"] * group["rate"] / 100), "BR-CO-17, BR-S-09")
        exempt = group["code"] == "E"
        check((group["reason"] != "") == exempt, "BR-E-10, BR-S-10")
        check(group["reason_code"] in (("", "VATEX-EU-132-1G") if exempt else ("",)), "BR-CL-22")
    check(totals["lines"] == sum(line["net"] for line in lines), "BR-CO-10")
    check(totals["net"] == totals["lines"], "BR-CO-13")
    check(totals["tax"] == sum(group["tax"] for group in groups), "BR-CO-14")
    check(totals["with_tax"] == totals["net"] + totals["tax"], "BR-CO-15")
    check(totals["payable"] == totals["with_tax"] + totals["rounding"], "BR-CO-16")


# --- the checks themselves -----------------------------------------------------------------------


def spoiled(root: ET.Element):
    """Copies of the document, each with one thing wrong: an element is gone, comes twice or has
    changed its place with the next; a digit of an amount is another."""
    count = sum(1 for _ in root.iter())
    for place in range(count):
        for way in ("gone", "twice", "digit"):
            other = copy.deepcopy(root)
            elements = list(other.iter())
            parents = {child: parent for parent in elements for child in parent}
            element = elements[place]
            parent = parents.get(element)
            name = element.tag.rsplit("}")[-1]
            if way == "digit":
                if not name.endswith(("Amount", "Quantity")) or not element.text:
                    continue
                element.text = re.sub(r"\d(?=\D*$)", lambda m: str(9 - int(m[0])), element.text)
            elif parent is None:
                continue
            elif way == "gone":
                parent.remove(element)
            else:
                parent.insert(list(parent).index(element), copy.deepcopy(element))
            yield f"{name} {way}", other


# What a document may do without, or have more of, by itself.
HARMLESS = re.compile(
    r"(SellerOrganisationUnitNumber|SellerContactPersonName|SellerCommunicationDetails|"
    r"SellerPhoneNumberIdentifier|SellerEmailaddressIdentifier|SellerOrganisationTaxCode|"
    r"SellerAccountDetails|Seller\w+RegistrationText|BuyerPartyIdentifier|"
    r"BuyerOrganisationUnitNumber|OrderIdentifier|BuyerReferenceIdentifier|BuyerReference|"
    r"OrderReference|VirtualBankBarcode|UnitPriceVatIncludedAmount|EpiBfiIdentifier|"
    r"PaymentOverDueFine\w+|VatExemptionReasonCode|TaxExemptionReasonCode|Contact|Name|Telephone|"
    r"ElectronicMail|FinancialInstitutionBranch|CompanyID|OriginalInvoiceDate|IssueDate) gone|"
    r"(SellerOrganisationName|BuyerOrganisationName|SellerStreetName|BuyerStreetName|VatFreeText|"
    r"PaymentOverDueFineFreeText|InvoiceFreeText) twice|(UnitPriceAmount|UnitPriceVatIncludedAmount) digit|"
    r"(UnitPriceNetAmount|PriceAmount) digit"
)


def check_the_checks(path: Path, checker, facts: dict):
    root = parse(path)
    for what, other in spoiled(root):
        try:
            checker(other, facts)
        except Bad:
            continue
        if HARMLESS.fullmatch(what) is None:
            fail(f"{path.name}: nobody finds {what}")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.environ["KORTISTO_INVOICES"], folder, str(COUNT)], check=True)
        rounding = 0
        for number_of in range(COUNT):
            facts = json.loads((Path(folder) / f"{number_of}.json").read_text("utf-8"))
            for form, checker in (("finvoice", check_finvoice), ("ubl", check_ubl)):
                path = Path(folder) / f"{number_of}.{form}.xml"
                if form == "ubl" and not path.exists():
                    continue  # of a consumer
                try:
                    checker(parse(path), facts)
                except Bad as broken:
                    fail(f"{path.name} of make_invoices: {broken}")
                text = path.read_bytes()
                rounding += b"PayableRoundingAmount" in text
                lines = [line.strip() for line in text.splitlines()]
                if form == "finvoice":
                    if not text.startswith(b'<?xml version="1.0" encoding="ISO-8859-15"?>\n'):
                        fail(f"{path.name}: encoding")
                    if not all(line.startswith(b"<") and line.endswith(b">") for line in lines):
                        fail(f"{path.name}: a line that is no element")
                if number_of < 3:
                    check_the_checks(path, checker, facts)
        if rounding < 10:
            fail(f"only {rounding} invoices have a rounding")
    print(f"{COUNT} invoices, {rounding} with a rounding")
    return 0


if __name__ == "__main__":
    sys.exit(main())

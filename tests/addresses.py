"""Addresses as people type them, and as their posts want them at home and abroad."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.address import Address


@dataclass(frozen=True, slots=True)
class Sample:
    """``at_home`` and ``abroad`` are the lines below the names, joined by `` | ``."""

    address: Address
    at_home: str
    abroad: str


def _sample(
    country: str, typed: str, at_home: str, abroad: str, name: str = ""
) -> Sample:
    """Street lines, city, region, code; the street's lines are parted by a slash."""
    street, city, region, code = (part.strip() for part in typed.split(";"))
    lines = tuple(line.strip() for line in street.split("//"))
    address = Address(lines, city, region, code, country)
    return Sample(address, at_home, f"{abroad or at_home} | {name}")


SAMPLES = (
    _sample(
        "US",
        "120 N Main St. // Ste 400; Springfield; Illinois; 627011234",
        "120 N MAIN ST STE 400 | SPRINGFIELD IL  62701-1234",
        "",
        "UNITED STATES",
    ),
    _sample(
        "US",
        "1600 Pennsylvania Ave. NW; Washington; D.C.; 20500",
        "1600 PENNSYLVANIA AVE NW | WASHINGTON DC  20500",
        "",
        "UNITED STATES",
    ),
    _sample(
        "CA",
        "111 Wellington St. // Unit 5; Ottawa; Ontario; k1a0b1",
        "111 WELLINGTON ST UNIT 5 | OTTAWA ON  K1A 0B1",
        "",
        "CANADA",
    ),
    _sample(
        "CA",
        "1275, rue Sherbrooke O.; Montréal; Québec; H3G-1H7",
        "1275 RUE SHERBROOKE O | MONTRÉAL QC  H3G 1H7",
        "",
        "CANADA",
    ),
    _sample(
        "GB",
        "Flat 3, 10 Downing St.; London; Greater London; sw1a2aa",
        "Flat 3 | 10 Downing St | LONDON | SW1A 2AA",
        "",
        "UNITED KINGDOM",
    ),
    _sample(
        "IE",
        "12 Pearse Street; Dublin 2; ; d02x285",
        "12 Pearse Street | Dublin 2 | D02 X285",
        "12 Pearse Street | DUBLIN 2 | D02 X285",
        "IRELAND",
    ),
    _sample(
        "DE",
        "Lindenufer 12 // Hinterhaus; Köln; ; 50667",
        "Lindenufer 12 | Hinterhaus | 50667 Köln",
        "Lindenufer 12 | Hinterhaus | 50667 KÖLN",
        "GERMANY",
    ),
    _sample(
        "AT",
        "Mariahilfer Straße 10/5; Wien; ; 1070",
        "Mariahilfer Straße 10/5 | 1070 Wien",
        "Mariahilfer Straße 10/5 | 1070 WIEN",
        "AUSTRIA",
    ),
    _sample(
        "CH",
        "Bundesgasse 1; Bern; ; CH-3011",
        "Bundesgasse 1 | 3011 Bern",
        "Bundesgasse 1 | CH-3011 Bern",
        "SWITZERLAND",
    ),
    _sample(
        "FR",
        "12, rue de la Paix // Bât. C; Paris; ; 75 002",
        "12 RUE DE LA PAIX | BÂT C | 75002 PARIS",
        "",
        "FRANCE",
    ),
    _sample(
        "BE",
        "Rue de la Loi 16; Bruxelles; ; 1000",
        "Rue de la Loi 16 | 1000 Bruxelles",
        "Rue de la Loi 16 | 1000 BRUXELLES",
        "BELGIUM",
    ),
    _sample(
        "NL",
        "Damrak 70; Amsterdam; ; 1012lm",
        "Damrak 70 | 1012 LM  AMSTERDAM",
        "",
        "NETHERLANDS",
    ),
    _sample(
        "ES",
        "Calle Mayor 12, 3º B; Madrid; Madrid; 28013",
        "Calle Mayor 12, 3º B | 28013 MADRID",
        "",
        "SPAIN",
    ),
    _sample(
        "ES",
        "Calle del Mar 4; Sitges; Barcelona; 08870",
        "Calle del Mar 4 | 08870 SITGES | BARCELONA",
        "",
        "SPAIN",
    ),
    _sample(
        "IT",
        "Via del Corso 12; Roma; Roma; 00186",
        "Via del Corso 12 | 00186 ROMA RM",
        "",
        "ITALY",
    ),
    _sample(
        "PL",
        "ul. Długa 5 m. 3; Warszawa; ; 00238",
        "ul. Długa 5 m. 3 | 00-238 Warszawa",
        "ul. Długa 5 m. 3 | 00-238 WARSZAWA",
        "POLAND",
    ),
    _sample(
        "SE",
        "Drottninggatan 5; Stockholm; ; SE-11151",
        "Drottninggatan 5 | 111 51 Stockholm",
        "Drottninggatan 5 | SE-111 51 STOCKHOLM",
        "SWEDEN",
    ),
    _sample(
        "DK",
        "Nørregade 7, 2. tv.; København K; ; 1165",
        "Nørregade 7, 2. tv. | 1165 København K",
        "Nørregade 7, 2. tv. | 1165 KØBENHAVN K",
        "DENMARK",
    ),
    _sample(
        "NO",
        "Storgata 3; Oslo; ; 0155",
        "Storgata 3 | 0155 Oslo",
        "Storgata 3 | 0155 OSLO",
        "NORWAY",
    ),
    _sample(
        "FI",
        "Mannerheimintie 5 B 12; Helsinki; ; FI-00100",
        "Mannerheimintie 5 B 12 | 00100 Helsinki",
        "Mannerheimintie 5 B 12 | FI-00100 HELSINKI",
        "FINLAND",
    ),
    _sample(
        "JP",
        "1-1 Chiyoda; Chiyoda-ku; Tokyo; 1000001",
        "1-1 Chiyoda | Chiyoda-ku, TOKYO | 100-0001",
        "",
        "JAPAN",
    ),
    _sample(
        "CN",
        "No. 5 Chang’an Jie; Chaoyang Qu; Beijing; 100020",
        "No. 5 Chang’an Jie | Chaoyang Qu | BEIJING, 100020",
        "",
        "CHINA",
    ),
    _sample(
        "KR",
        "17 Jong-ro 1-gil; Jongno-gu; Seoul; 03187",
        "17 Jong-ro 1-gil | Jongno-gu, SEOUL 03187",
        "",
        "SOUTH KOREA",
    ),
    _sample(
        "IN",
        "12 MG Road; Bengaluru; KA; 560 001",
        "12 MG Road | BENGALURU 560001 | Karnataka",
        "",
        "INDIA",
    ),
    _sample(
        "BR",
        "Av. Paulista, 1000; São Paulo; São Paulo; 01310100",
        "Av. Paulista, 1000 | SÃO PAULO-SP | 01310-100",
        "",
        "BRAZIL",
    ),
    _sample(
        "MX",
        "Av. Reforma 1 // Col. Juárez; Ciudad de México; Ciudad de México; 06600",
        "Av. Reforma 1 | Col. Juárez | 06600 CIUDAD DE MÉXICO, CDMX",
        "",
        "MEXICO",
    ),
    _sample(
        "AU",
        "12 George St., Level 5; Sydney; New South Wales; 2000",
        "Level 5 | 12 George St | SYDNEY NSW 2000",
        "",
        "AUSTRALIA",
    ),
    _sample(
        "NZ",
        "12 Queen Street; Auckland; ; 1010",
        "12 Queen Street | Auckland 1010",
        "12 Queen Street | AUCKLAND 1010",
        "NEW ZEALAND",
    ),
    _sample(
        "ZA",
        "12 Long Street; Cape Town; Western Cape; 8001",
        "12 Long Street | Cape Town | 8001",
        "12 Long Street | CAPE TOWN | 8001",
        "SOUTH AFRICA",
    ),
    _sample(
        "IL",
        "12 HaNevi’im St; Jerusalem; ; 96143 03",
        "12 HaNevi’im St | Jerusalem 9614303",
        "12 HaNevi’im St | JERUSALEM 9614303",
        "ISRAEL",
    ),
    _sample(
        "AE",
        "PO Box 12; Dubai; ; ",
        "PO Box 12 | Dubai",
        "",
        "UNITED ARAB EMIRATES",
    ),
    _sample(
        "AE",
        "PO Box 12; Al Ain; Abu Dhabi; ",
        "PO Box 12 | Al Ain | Abu Dhabi",
        "PO Box 12 | AL AIN | Abu Dhabi",
        "UNITED ARAB EMIRATES",
    ),
)

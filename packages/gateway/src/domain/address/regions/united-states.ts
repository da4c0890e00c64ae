/** States with their largest cities, one state a line. */
export const unitedStates = `
Alabama: Birmingham, Huntsville, Mobile, Montgomery, Tuscaloosa
Alaska: Anchorage, Fairbanks, Juneau, Sitka
Arizona: Phoenix, Tucson, Mesa, Chandler, Scottsdale, Glendale, Tempe
Arkansas: Little Rock, Fayetteville, Fort Smith, Springdale
California: Los Angeles, San Diego, San Jose, San Francisco, Fresno, Sacramento, Long Beach, Oakland, Irvine, Riverside, Berkeley
Colorado: Denver, Colorado Springs, Aurora, Fort Collins, Boulder
Connecticut: Bridgeport, New Haven, Stamford, Hartford
Delaware: Wilmington, Dover, Newark
District of Columbia: Washington
Florida: Jacksonville, Miami, Tampa, Orlando, Saint Petersburg, Hialeah, Tallahassee, Fort Lauderdale
Georgia: Atlanta, Augusta, Columbus, Macon, Savannah
Hawaii: Honolulu, Hilo, Kailua, Pearl City
Idaho: Boise, Meridian, Nampa, Idaho Falls
Illinois: Chicago, Aurora, Joliet, Naperville, Rockford, Springfield
Indiana: Indianapolis, Fort Wayne, Evansville, South Bend, Bloomington
Iowa: Des Moines, Cedar Rapids, Davenport, Sioux City
Kansas: Wichita, Overland Park, Kansas City, Topeka
Kentucky: Louisville, Lexington, Bowling Green, Owensboro
Louisiana: New Orleans, Baton Rouge, Shreveport, Lafayette
Maine: Portland, Lewiston, Bangor, Augusta
Maryland: Baltimore, Frederick, Rockville, Gaithersburg, Annapolis
Massachusetts: Boston, Worcester, Springfield, Cambridge, Lowell
Michigan: Detroit, Grand Rapids, Warren, Ann Arbor, Lansing
Minnesota: Minneapolis, Saint Paul, Rochester, Duluth, Bloomington
Mississippi: Jackson, Gulfport, Southaven, Hattiesburg
Missouri: Kansas City, Saint Louis, Springfield, Columbia, Independence
Montana: Billings, Missoula, Great Falls, Bozeman, Helena
Nebraska: Omaha, Lincoln, Bellevue, Grand Island
Nevada: Las Vegas, Henderson, Reno, North Las Vegas, Carson City
New Hampshire: Manchester, Nashua, Concord, Dover
New Jersey: Newark, Jersey City, Paterson, Elizabeth, Edison, Trenton
New Mexico: Albuquerque, Las Cruces, Rio Rancho, Santa Fe
New York: New York, Buffalo, Rochester, Yonkers, Syracuse, Albany, Brooklyn
North Carolina: Charlotte, Raleigh, Greensboro, Durham, Winston-Salem, Fayetteville
North Dakota: Fargo, Bismarck, Grand Forks, Minot
Ohio: Columbus, Cleveland, Cincinnati, Toledo, Akron, Dayton
Oklahoma: Oklahoma City, Tulsa, Norman, Broken Arrow
Oregon: Portland, Salem, Eugene, Gresham, Bend
Pennsylvania: Philadelphia, Pittsburgh, Allentown, Erie, Reading, Harrisburg
Puerto Rico: San Juan, Bayamon, Carolina, Ponce, Caguas
Rhode Island: Providence, Warwick, Cranston, Pawtucket
South Carolina: Columbia, Charleston, Greenville, Rock Hill
South Dakota: Sioux Falls, Rapid City, Aberdeen, Pierre
Tennessee: Nashville, Memphis, Knoxville, Chattanooga, Clarksville
Texas: Houston, San Antonio, Dallas, Austin, Fort Worth, El Paso, Arlington, Plano, Laredo
Utah: Salt Lake City, West Valley City, Provo, Ogden
Vermont: Burlington, South Burlington, Rutland, Montpelier
Virginia: Virginia Beach, Norfolk, Chesapeake, Richmond, Alexandria, Arlington
Washington: Seattle, Spokane, Tacoma, Vancouver, Bellevue, Olympia
West Virginia: Charleston, Huntington, Morgantown, Parkersburg
Wisconsin: Milwaukee, Madison, Green Bay, Kenosha, Racine
Wyoming: Cheyenne, Casper, Laramie, Gillette
`
